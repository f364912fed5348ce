package org.petitionflow.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259) as Java's own values: {@code Map<String, Object>} in the order of its keys, {@code List<Object>}, {@code String},
 * {@code Long} or {@code BigInteger}, {@code BigDecimal}, {@code Boolean}, {@code null}. Of a key that stands twice the last one counts.
 */
public final class Json {
  /** Levels of lists and objects within each other that are read: the library itself takes no more. */
  public static final int MOST_LEVELS = 100;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** Reads a text that is one JSON value and nothing else. Throws a {@link JsonException} with the place of the fault. */
  public static Object parse(String text) {
    Json json = new Json(text);
    json.skipSpace();
    Object value = json.value(0);
    json.skipSpace();
    if (json.at < text.length()) throw json.fault("something stands after the value");
    return value;
  }

  /** Writes a value: maps, iterables, strings, numbers, booleans, enums by their {@code toString}, null. */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  private Object value(int level) {
    if (at >= text.length()) throw fault("the text ends too early");
    char first = text.charAt(at);
    switch (first) {
      case '{':
        return object(level + 1);
      case '[':
        return list(level + 1);
      case '"':
        return string();
      case 't':
        return word("true", Boolean.TRUE);
      case 'f':
        return word("false", Boolean.FALSE);
      case 'n':
        return word("null", null);
      default:
        if (first == '-' || isDigit(first)) return number();
        throw fault("no value begins here");
    }
  }

  private Map<String, Object> object(int level) {
    checkLevel(level);
    Map<String, Object> object = new LinkedHashMap<>();
    at += 1;
    skipSpace();
    if (took('}')) return object;
    while (true) {
      if (at >= text.length() || text.charAt(at) != '"') throw fault("a key is a string");
      String key = string();
      skipSpace();
      if (!took(':')) throw fault("':' is missing");
      skipSpace();
      object.put(key, value(level));
      skipSpace();
      if (took('}')) return object;
      if (!took(',')) throw fault("',' or '}' is missing");
      skipSpace();
    }
  }

  private List<Object> list(int level) {
    checkLevel(level);
    List<Object> list = new ArrayList<>();
    at += 1;
    skipSpace();
    if (took(']')) return list;
    while (true) {
      list.add(value(level));
      skipSpace();
      if (took(']')) return list;
      if (!took(',')) throw fault("',' or ']' is missing");
      skipSpace();
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at += 1;
    while (true) {
      if (at >= text.length()) throw fault("a string has no end");
      char next = text.charAt(at++);
      if (next == '"') return out.toString();
      if (next < 0x20) throw fault("a control character has to be escaped");
      out.append(next == '\\' ? escaped() : next);
    }
  }

  private char escaped() {
    if (at >= text.length()) throw fault("a string has no end");
    char next = text.charAt(at++);
    switch (next) {
      case '"':
      case '\\':
      case '/':
        return next;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return unit();
      default:
        throw fault("there is no such escape");
    }
  }

  /** One UTF-16 unit, as Java's strings have them: two of them make a character beyond the first plane. */
  private char unit() {
    if (at + 4 > text.length()) throw fault("an escape has four digits");
    int unit = 0;
    for (int n = 0; n < 4; n += 1) {
      char digit = text.charAt(at++);
      // Character.digit knows digits of other scripts, which JSON does not.
      int value = digit < 0x80 ? Character.digit(digit, 16) : -1;
      if (value < 0) throw fault("an escape has four digits");
      unit = unit * 16 + value;
    }
    return (char) unit;
  }

  private Number number() {
    int from = at;
    took('-');
    if (!took('0') && digits() == 0) throw fault("a number has digits");
    boolean isWhole = true;
    if (took('.')) {
      isWhole = false;
      if (digits() == 0) throw fault("a number has digits after its point");
    }
    if (took('e') || took('E')) {
      isWhole = false;
      if (!took('+')) took('-');
      if (digits() == 0) throw fault("an exponent has digits");
    }
    String written = text.substring(from, at);
    if (written.length() > 1000) throw fault("a number is too long");
    if (!isWhole) return decimal(written);
    BigInteger whole = new BigInteger(written);
    return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
  }

  private BigDecimal decimal(String written) {
    try {
      return new BigDecimal(written);
    } catch (NumberFormatException error) {
      throw fault("an exponent is too large");
    }
  }

  private int digits() {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) at += 1;
    return at - from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) throw fault("no value begins here");
    at += word.length();
    return value;
  }

  private boolean took(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) return false;
    at += 1;
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at += 1;
  }

  private void checkLevel(int level) {
    if (level > MOST_LEVELS) throw fault("nested more than " + MOST_LEVELS + " levels deep");
  }

  private JsonException fault(String said) {
    return new JsonException(said + ", at " + at);
  }

  private static void write(Object value, StringBuilder out, int level) {
    if (level > MOST_LEVELS) throw new JsonException("nested more than " + MOST_LEVELS + " levels deep");
    if (value == null || value instanceof Boolean) out.append(value);
    else if (value instanceof Number) writeNumber((Number) value, out);
    else if (value instanceof Map) writeObject((Map<?, ?>) value, out, level);
    else if (value instanceof Iterable) writeList((Iterable<?>) value, out, level);
    else if (value instanceof CharSequence || value instanceof Enum) writeString(value.toString(), out);
    else throw new JsonException("JSON has no " + value.getClass().getName());
  }

  private static void writeNumber(Number number, StringBuilder out) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) throw new JsonException("JSON has no " + value);
    }
    out.append(number);
  }

  private static void writeObject(Map<?, ?> object, StringBuilder out, int level) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      if (!first) out.append(',');
      first = false;
      writeString((String) entry.getKey(), out);
      out.append(':');
      write(entry.getValue(), out, level + 1);
    }
    out.append('}');
  }

  private static void writeList(Iterable<?> list, StringBuilder out, int level) {
    out.append('[');
    boolean first = true;
    for (Object value : list) {
      if (!first) out.append(',');
      first = false;
      write(value, out, level + 1);
    }
    out.append(']');
  }

  private static void writeString(String string, StringBuilder out) {
    out.append('"');
    for (int n = 0; n < string.length(); n += 1) {
      char c = string.charAt(n);
      switch (c) {
        case '"':
          out.append("\\\"");
          break;
        case '\\':
          out.append("\\\\");
          break;
        case '\n':
          out.append("\\n");
          break;
        case '\r':
          out.append("\\r");
          break;
        case '\t':
          out.append("\\t");
          break;
        default:
          if (c < 0x20 || isAlone(string, n)) out.append(String.format("\\u%04x", (int) c));
          else out.append(c);
      }
    }
    out.append('"');
  }

  /** Half of a character, which UTF-8 cannot say: it is written as its escape. */
  private static boolean isAlone(String string, int n) {
    char c = string.charAt(n);
    if (Character.isHighSurrogate(c))
      return n + 1 == string.length() || !Character.isLowSurrogate(string.charAt(n + 1));
    return Character.isLowSurrogate(c) && (n == 0 || !Character.isHighSurrogate(string.charAt(n - 1)));
  }

  /** The object in a value; throws a {@link JsonException} where it is none. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object value) {
    if (value instanceof Map) return (Map<String, Object>) value;
    throw new JsonException("an object is meant");
  }

  /** The objects of the list in a value; none where there is no list. */
  public static List<Map<String, Object>> objects(Object value) {
    if (!(value instanceof List)) return Collections.emptyList();
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Object one : (List<?>) value) objects.add(object(one));
    return objects;
  }

  /** The whole number in a value. */
  public static long whole(Object value) {
    if (value instanceof Long) return (Long) value;
    throw new JsonException("a whole number is meant");
  }
}
