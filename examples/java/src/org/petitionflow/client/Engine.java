package org.petitionflow.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine, which stores nothing: as a child process ({@link RpcEngine}) or beside this one ({@link HttpEngine}). */
public interface Engine extends AutoCloseable {
  /** Asks one of the operations, with its parameters, and gives the answer as it is. */
  Map<String, Object> ask(String operation, Map<String, Object> params) throws IOException, InterruptedException;

  @Override
  void close();

  /** Decides an event on a petition; null: it opens one. */
  default Decision decide(Map<String, Object> petition, Map<String, Object> event)
      throws IOException, InterruptedException {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("petition", petition);
    params.put("event", event);
    return Decision.of(ask("decide", params));
  }

  /** What a timer has to send now, in this order. Throws where the petition cannot be trusted. */
  default List<Map<String, Object>> due(Map<String, Object> petition, String at)
      throws IOException, InterruptedException {
    Map<String, Object> answer = ask("due", Map.of("petition", petition, "at", at));
    if (!Boolean.TRUE.equals(answer.get("accepted"))) throw new EngineException(Json.write(answer.get("refusals")));
    return Json.objects(answer.get("events"));
  }
}
