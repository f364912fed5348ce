package org.petitionflow.client;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The engine as a child process: {@code petition-flow rpc}, one request a line. One question at a time; ask from several threads and they
 * wait for each other.
 */
public final class RpcEngine implements Engine {
  private final Process process;
  private final BufferedWriter out;
  private final BufferedReader in;
  private long lastId;

  private RpcEngine(Process process) {
    this.process = process;
    out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the program: {@code start("petition-flow", "--policy", "bureau.json")}, or {@code start("node", "…/main.js")}. */
  public static RpcEngine start(List<String> program, String... options) throws IOException {
    List<String> command = new ArrayList<>(program);
    command.add("rpc");
    command.addAll(List.of(options));
    return new RpcEngine(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  @Override
  public synchronized Map<String, Object> ask(String operation, Map<String, Object> params) throws IOException {
    long id = ++lastId;
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("jsonrpc", "2.0");
    request.put("id", id);
    request.put("method", operation);
    request.put("params", params);
    out.write(Json.write(request));
    out.write('\n');
    out.flush();
    String line = in.readLine();
    if (line == null) throw new EngineException("the engine has ended");
    Map<String, Object> reply = Json.object(Json.parse(line));
    if (reply.get("error") != null) throw new EngineException(Json.write(reply.get("error")));
    if (!Long.valueOf(id).equals(reply.get("id"))) throw new EngineException("an answer to something else");
    return Json.object(reply.get("result"));
  }

  /** Ends the input, and the process with it; where it does not end in ten seconds it is ended. */
  @Override
  public void close() {
    try {
      out.close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (IOException error) {
      process.destroyForcibly();
    } catch (InterruptedException error) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The exit code once it has ended. */
  public int exitCode() {
    return process.exitValue();
  }
}
