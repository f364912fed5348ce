package org.petitionflow.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The engine beside this process: {@code petition-flow serve --stateless}. Any number of threads may ask. */
public final class HttpEngine implements Engine {
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;

  public HttpEngine(URI base) {
    this.base = base;
  }

  @Override
  public Map<String, Object> ask(String operation, Map<String, Object> params)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/" + operation))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(params)))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) throw new EngineException(response.statusCode() + " " + response.body());
    return Json.object(Json.parse(response.body()));
  }

  @Override
  public void close() {
    // Connections that nobody uses end by themselves.
  }
}
