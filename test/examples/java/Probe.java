import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitionflow.client.EventType;
import org.petitionflow.client.Json;
import org.petitionflow.client.JsonException;
import org.petitionflow.client.PetitionServer;
import org.petitionflow.client.PetitionServer.Sent;

/** What the tests ask of the client, as lines. */
public final class Probe {
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("json")) json();
    else server(URI.create(arguments[0]));
  }

  /** Reads a JSON string a line, and writes what it holds once read and written again, or that it is no JSON. */
  private static void json() throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = (String) Json.parse(line);
      try {
        out.append(Json.write(Map.of("value", Json.write(Json.parse(text)))));
      } catch (JsonException error) {
        out.append("{}");
      }
      out.append('\n');
    }
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static void server(URI base) throws Exception {
    PetitionServer officer = new PetitionServer(base, Map.of("X-Actor", "disciplineCommission.commission"));
    PetitionServer clerk = new PetitionServer(base, Map.of("X-Actor", "supervisionOffice.supervision-office"));
    Map<String, Object> receive = new LinkedHashMap<>();
    receive.put("type", EventType.INTAKE_RECEIVE);
    receive.put("channel", "letter");
    receive.put("petitioners", List.of("petitioner-1"));
    receive.put("persons", 1);
    receive.put("anonymous", false);
    receive.put("reachable", true);
    receive.put("cause", "inspection");
    receive.put("claim", "compensation");
    receive.put("complainedOf", Map.of("persons", List.of(), "units", List.of()));
    String key = PetitionServer.newKey();
    Sent.Taken opened = (Sent.Taken) officer.open(receive, key);
    Sent.Taken again = (Sent.Taken) officer.open(receive, key);
    line("opened", opened.seq(), opened.petition().equals(again.petition()));

    Map<String, Object> assess = new LinkedHashMap<>();
    assess.put("type", EventType.INTAKE_ASSESS);
    assess.put("withinCompetence", true);
    assess.put("kind", "claim");
    assess.put("reason", "a matter of this bureau");
    Sent.Refused refused = (Sent.Refused) clerk.send(opened.petition(), 1, assess, PetitionServer.newKey());
    line("refused", refused.refusals().get(0).code(), refused.refusals().get(0).rule());
    Sent.Taken assessed = (Sent.Taken) officer.send(opened.petition(), 1, assess, PetitionServer.newKey());
    line("assessed", assessed.seq());
    Sent.Changed changed = (Sent.Changed) officer.send(opened.petition(), 1, assess, PetitionServer.newKey());
    line("changed", changed.seq(), !changed.next().isEmpty());

    officer.open(receive, PetitionServer.newKey());
    PetitionServer.Page first = officer.worklist(Map.of("limit", "1", "open", "true"));
    PetitionServer.Page second = officer.worklist(Map.of("limit", "1", "open", "true", "after", first.next()));
    line("worklist", first.lines().size(), second.lines().size(), second.next());
    line("duties", officer.duties(Map.of("role", "supervisionOffice")).lines().size());
    line("next", clerk.next(opened.petition()).stream().filter(one -> Boolean.TRUE.equals(one.get("allowed")))
        .map(one -> one.get("type")).filter(EventType.INTAKE_REGISTER::equals).toList());
    line("deadlines", officer.deadlines(opened.petition()).stream().map(one -> one.get("id")).toList());
  }

  private static void line(Object... said) {
    System.out.println(Json.write(java.util.Arrays.asList(said)));
  }
}
