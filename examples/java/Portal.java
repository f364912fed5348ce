import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.petitionflow.client.Decision;
import org.petitionflow.client.Engine;
import org.petitionflow.client.EventType;
import org.petitionflow.client.HttpEngine;
import org.petitionflow.client.Json;
import org.petitionflow.client.RefusalCode;
import org.petitionflow.client.RpcEngine;

/**
 * A portal with tables of its own that asks the engine for every decision. In Spring the service is a {@code @Service}, the table a
 * repository, and {@link Table#change} one {@code @Transactional} method whose update says {@code WHERE id = ? AND seq = ?}.
 */
public final class Portal {
  /** A row: the petition as the engine gave it, its seq beside it for the compare-and-set, and the outbox that goes with it. */
  record Row(long seq, String json, List<String> outbox) {}

  /** The portal's table. It stands for a database: rows are changed whole or not at all. */
  static final class Table {
    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    Row find(String id) {
      return rows.get(id);
    }

    /** Stores a row where it is still as it was read: {@code before} null inserts. False: somebody else was faster. */
    boolean change(String id, Row before, Row after) {
      if (before == null) return rows.putIfAbsent(id, after) == null;
      return rows.replace(id, before, after);
    }
  }

  private static final int MOST_TRIES = 10;

  private final Table table;
  private final Engine engine;

  Portal(Table table, Engine engine) {
    this.table = table;
    this.engine = engine;
  }

  /**
   * Takes an event: what was due before it first, then the event itself, all on one row. The engine is pure, so whoever loses the
   * compare-and-set reads again and asks again.
   */
  Decision take(Map<String, Object> event) throws IOException, InterruptedException {
    String id = (String) event.get("petition");
    for (int tries = 0; tries < MOST_TRIES; tries += 1) {
      Row before = table.find(id);
      Map<String, Object> petition = before == null ? null : Json.object(Json.parse(before.json()));
      List<String> outbox = new ArrayList<>(before == null ? List.of() : before.outbox());
      if (petition != null)
        for (Map<String, Object> due : engine.due(petition, (String) event.get("at")))
          if (engine.decide(petition, due) instanceof Decision.Accepted taken) {
            petition = taken.petition();
            addTo(outbox, taken);
          }
      Decision decision = engine.decide(petition, event);
      // Sent twice: the answer to the first time is lost, and the second has changed nothing.
      if (!(decision instanceof Decision.Accepted accepted)) return decision;
      addTo(outbox, accepted);
      Row after = new Row(accepted.seq(), Json.write(accepted.petition()), List.copyOf(outbox));
      if (table.change(id, before, after)) return decision;
    }
    throw new IllegalStateException(id + " is changed all the time");
  }

  /** Effects go into the outbox in the same transaction; each has a key that never repeats. */
  private static void addTo(List<String> outbox, Decision.Accepted accepted) {
    int n = 0;
    for (Map<String, Object> effect : accepted.effects())
      outbox.add(accepted.id() + "/" + accepted.seq() + "/" + n++ + " " + effect.get("type"));
  }

  private static Map<String, Object> event(String type, String id, String at, Map<String, Object> by) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("id", id);
    event.put("petition", "2026-0001");
    event.put("at", at);
    event.put("by", by);
    return event;
  }

  /** {@code Portal http://127.0.0.1:8080} asks a sidecar; {@code Portal node dist/cli/main.js} starts the engine itself. */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    try (Engine engine =
        given.get(0).startsWith("http") ? new HttpEngine(URI.create(given.get(0))) : RpcEngine.start(given)) {
      show(new Portal(new Table(), engine));
    }
  }

  private static void show(Portal portal) throws Exception {
    Map<String, Object> officer = Map.of("role", "disciplineCommission", "unit", "commission", "id", "officer-1");
    Map<String, Object> clerk = Map.of("role", "supervisionOffice", "unit", "supervision-office", "id", "clerk-1");
    Map<String, Object> receive = event(EventType.INTAKE_RECEIVE, "event-1", "2026-03-02T09:00:00+08:00", officer);
    receive.put("channel", "letter");
    receive.put("petitioners", List.of("petitioner-1"));
    receive.put("persons", 1);
    receive.put("anonymous", false);
    receive.put("reachable", true);
    receive.put("cause", "inspection");
    receive.put("claim", "compensation");
    receive.put("complainedOf", Map.of("persons", List.of(), "units", List.of()));
    print("opened", portal.take(receive));
    print("again", portal.take(receive));

    Map<String, Object> assess = event(EventType.INTAKE_ASSESS, "event-2", "2026-03-03T10:00:00+08:00", clerk);
    assess.put("withinCompetence", true);
    assess.put("kind", "claim");
    assess.put("reason", "a matter of this bureau");
    print("by a clerk", portal.take(assess));
    assess.put("by", officer);
    // Late: the day of registration has passed, which the engine takes first.
    assess.put("at", "2026-03-06T08:00:00+08:00");
    print("late", portal.take(assess));
    portal.table.find("2026-0001").outbox().forEach(row -> System.out.println("outbox " + row));
  }

  private static void print(String when, Decision decision) {
    if (decision instanceof Decision.Accepted accepted)
      System.out.println(when + ": taken, at " + accepted.seq());
    if (decision instanceof Decision.Refused refused)
      refused.refusals().forEach(
          refusal -> {
            String whose = RefusalCode.WRONG_ROLE.equals(refusal.code()) ? " (somebody else's task)" : "";
            System.out.println(when + ": " + refusal.code() + " " + refusal.rule() + whose);
          });
  }
}
