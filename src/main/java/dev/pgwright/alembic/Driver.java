package dev.pgwright.alembic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The child process and the lines of JSON that go to and fro.
final class Driver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KEPT_LINES = 40;
  private static final long PATIENCE_SECONDS = 5;

  private final Process process;
  private final DriverFiles files;
  private final Writer to;
  private final BlockingQueue<Optional<String>> from = new LinkedBlockingQueue<>();
  private final Deque<String> said = new ArrayDeque<>();
  private final Thread errors;
  private final Passwords passwords;
  private final Failures failures;
  private final Duration silence;

  private Driver(
      Process process, DriverFiles files, Path python, Passwords passwords, Duration silence) {
    this.process = process;
    this.files = files;
    this.to = process.outputWriter(StandardCharsets.UTF_8);
    this.passwords = passwords;
    this.failures = new Failures(python, passwords);
    this.silence = silence;
    Thread.ofVirtual().start(this::read);
    this.errors = Thread.ofVirtual().start(() -> lines(process.getErrorStream(), this::keep));
  }

  static Driver start(Path python, Path folder, @Nullable ScratchTarget target, Duration silence) {
    DriverFiles files = DriverFiles.unpack();
    try {
      ProcessBuilder builder = new ProcessBuilder(python.toString(), files.script().toString());
      builder.directory(folder.toFile());
      Passwords passwords =
          Passwords.of(target == null ? "" : target.password(), builder.environment());
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      builder.environment().put("PYTHONUNBUFFERED", "1");
      builder.environment().put("PYTHONHASHSEED", "0");
      return new Driver(builder.start(), files, python, passwords, silence);
    } catch (IOException e) {
      files.close();
      throw PgwrightException.of(Code.INPUT, "cannot start " + python + " in " + folder)
          .at(python, 0)
          .hint("Name the project's interpreter with --python or " + Python.VARIABLE + ".")
          .because(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  static ObjectNode request(String command) {
    return JSON.createObjectNode().put("command", command);
  }

  /// Sends a request, answers the statements it asks about, and returns its result.
  JsonNode call(ObjectNode request, StatementWatch watch) {
    send(request);
    try {
      while (true) {
        JsonNode reply = receive();
        switch (reply.path("event").asText()) {
          case "before" -> watch.before(Replies.issued(reply));
          case "after" -> watch.after(Replies.issued(reply));
          case "error" -> throw failures.of(reply.path("error"));
          case "result" -> {
            return reply.path("result");
          }
          default -> throw new IllegalStateException("unknown reply " + reply);
        }
        send(JSON.createObjectNode().put("ack", true));
      }
    } catch (PgwrightException e) {
      if (!(e.getCause() instanceof AlembicError error)
          || error.kind() == AlembicError.Kind.PROCESS) {
        close();
      }
      throw e;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void send(ObjectNode message) {
    try {
      to.write(JSON.writeValueAsString(message) + "\n");
      to.flush();
    } catch (IOException _) {
      throw ended();
    }
  }

  private JsonNode receive() {
    try {
      Optional<String> line = from.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw failures.process(
            "Alembic said nothing for " + silence.toSeconds() + " s and was ended", recent());
      }
      return JSON.readTree(line.orElseThrow(this::ended));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the driver sent no JSON", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failures.process("interrupted while Alembic was running", List.of());
    }
  }

  private PgwrightException ended() {
    try {
      errors.join(Duration.ofSeconds(PATIENCE_SECONDS));
      String code =
          process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
              ? "with code " + process.exitValue()
              : "its output";
      return failures.process("Python ended " + code + " while Alembic was running", recent());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failures.process("interrupted while Alembic was running", List.of());
    }
  }

  private void read() {
    lines(process.getInputStream(), it -> from.add(Optional.of(it)));
    from.add(Optional.empty());
  }

  private void lines(InputStream stream, Consumer<String> each) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (var reader = new BufferedReader(new InputStreamReader(stream, decoder))) {
      reader.lines().forEach(each);
    } catch (IOException | UncheckedIOException _) {
      // The stream was closed with the process; the reader of `from` tells the caller.
    }
  }

  private void keep(String line) {
    synchronized (said) {
      said.addLast(passwords.scrub(line));
      if (said.size() > KEPT_LINES) {
        said.removeFirst();
      }
    }
  }

  private List<String> recent() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  @Override
  public void close() {
    try {
      to.close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      files.close();
    }
  }
}
