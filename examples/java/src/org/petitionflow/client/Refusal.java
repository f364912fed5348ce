package org.petitionflow.client;

import java.util.List;
import java.util.Map;

/** Why an event is refused: the code (see {@link RefusalCode}), the rule, and the sentence in both languages. */
public record Refusal(String code, String rule, String zh, String en, Map<String, Object> all) {
  static Refusal of(Map<String, Object> json) {
    Map<String, Object> message = Json.object(json.get("message"));
    return new Refusal(
        (String) json.get("code"),
        (String) json.get("rule"),
        (String) message.get("zh"),
        (String) message.get("en"),
        json);
  }

  static List<Refusal> listOf(Object json) {
    return Json.objects(json).stream().map(Refusal::of).toList();
  }
}
