package org.petitionflow.client;

import java.util.List;
import java.util.Map;

/** What the engine answers to an event. */
public sealed interface Decision {
  /** The event was taken: the petition to store, and what to carry out. */
  record Accepted(Map<String, Object> petition, List<Map<String, Object>> effects) implements Decision {
    public String id() {
      return (String) petition.get("id");
    }

    /** How many events were accepted: what a compare-and-set is made on. */
    public long seq() {
      return Json.whole(petition.get("seq"));
    }
  }

  /** The event was refused: nothing has changed. */
  record Refused(List<Refusal> refusals) implements Decision {}

  static Decision of(Map<String, Object> answer) {
    if (Boolean.TRUE.equals(answer.get("accepted")))
      return new Accepted(Json.object(answer.get("petition")), Json.objects(answer.get("effects")));
    return new Refused(Refusal.listOf(answer.get("refusals")));
  }
}
