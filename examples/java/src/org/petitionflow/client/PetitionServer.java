package org.petitionflow.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A client of {@code petition-flow serve}, which stores petitions itself. {@code headers} say who acts, as the server's {@code --actors}
 * asks for it: {@code Authorization}, or {@code X-Actor} for trying out.
 */
public final class PetitionServer {
  private static final int MOST_TRIES = 5;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final Map<String, String> headers;

  public PetitionServer(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** What an event came to. */
  public sealed interface Sent {
    /** It was taken, now or by the same key before. */
    record Taken(String petition, long seq, List<Map<String, Object>> effects) implements Sent {}

    /** A rule said no. */
    record Refused(List<Refusal> refusals) implements Sent {}

    /** The petition stands elsewhere by now: at {@code seq}, and what can be sent there. */
    record Changed(long seq, List<Map<String, Object>> next) implements Sent {}
  }

  /** A page of a list, and where the next begins; null: this is the last. */
  public record Page(List<Map<String, Object>> lines, String next) {}

  /** A key for one message: kept by whoever sends it until the answer is known, so that sending it again does nothing twice. */
  public static String newKey() {
    // Letters alone: an id must hold nothing that looks like a telephone number, which the digits of a UUID can do by chance.
    return UUID.randomUUID().toString().chars()
        .mapToObj(c -> c >= '0' && c <= '9' ? (char) ('g' + c - '0') : (char) c)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** Opens a petition by its first event, which states neither id, moment nor actor: the server does. */
  public Sent open(Map<String, Object> event, String key) throws IOException, InterruptedException {
    return sent(post("/petitions", Map.of("event", event), key));
  }

  /** Sends an event to a petition, from where the sender saw it. */
  public Sent send(String petition, long seen, Map<String, Object> event, String key)
      throws IOException, InterruptedException {
    return sent(post("/petitions/" + encoded(petition) + "/events", Map.of("seen", seen, "event", event), key));
  }

  /** Petitions by what they are: {@code worklist(Map.of("unit", "brigade-1", "open", "true"))}. */
  public Page worklist(Map<String, String> question) throws IOException, InterruptedException {
    return page("/petitions", question);
  }

  /** Duties that are owed, the first last day first. */
  public Page duties(Map<String, String> question) throws IOException, InterruptedException {
    return page("/duties", question);
  }

  /** Every event that is known now: allowed, or blocked with the reasons. */
  public List<Map<String, Object>> next(String petition) throws IOException, InterruptedException {
    return Json.objects(get("/petitions/" + encoded(petition) + "/next"));
  }

  /** Every deadline as it stands now. */
  public List<Map<String, Object>> deadlines(String petition) throws IOException, InterruptedException {
    return Json.objects(get("/petitions/" + encoded(petition) + "/deadlines"));
  }

  private Page page(String path, Map<String, String> question) throws IOException, InterruptedException {
    String query =
        question.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    Map<String, Object> page = Json.object(get(query.isEmpty() ? path : path + "?" + query));
    return new Page(Json.objects(page.get("lines")), (String) page.get("next"));
  }

  private Object get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = trying(request(path).GET().build());
    if (response.statusCode() == 200) return Json.parse(response.body());
    throw new EngineException(response.statusCode() + " " + response.body());
  }

  private HttpResponse<String> post(String path, Map<String, Object> body, String key)
      throws IOException, InterruptedException {
    return trying(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30)).header("Accept", "application/json");
    headers.forEach(request::header);
    return request;
  }

  /** Sends again what was not answered, with pauses that double: the key keeps the server from taking it twice. */
  private HttpResponse<String> trying(HttpRequest request) throws IOException, InterruptedException {
    for (int tries = 1; ; tries += 1) {
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (!isPassing(response.statusCode()) || tries == MOST_TRIES) return response;
      } catch (IOException error) {
        if (tries == MOST_TRIES) throw error;
      }
      Thread.sleep(100L << tries);
    }
  }

  private static boolean isPassing(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  private static Sent sent(HttpResponse<String> response) {
    int status = response.statusCode();
    Map<String, Object> body = Json.object(Json.parse(response.body()));
    if (status == 200 || status == 201)
      return new Sent.Taken(
          (String) body.get("petition"), Json.whole(body.get("seq")), Json.objects(body.get("effects")));
    if (status == 409 && body.get("seq") != null)
      return new Sent.Changed(Json.whole(body.get("seq")), Json.objects(body.get("next")));
    if (body.get("refusals") != null) return new Sent.Refused(Refusal.listOf(body.get("refusals")));
    throw new EngineException(status + " " + body.get("detail"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
