package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A server of ours that runs, under a watchdog that ends it when this process dies.
final class Server {

  private static final int ATTEMPTS = 5;
  private static final Duration START = Duration.ofSeconds(60);
  private static final long POLL_MS = 5;
  private static final int STOP_SECONDS = 10;
  private static final int LOG_LINES = 5;

  private final Cache cache;
  private final ServerFolder folder;
  private final int port;
  private final Process watchdog;
  private final FileChannel lock;

  private Server(Cache cache, ServerFolder folder, int port, Process watchdog, FileChannel lock) {
    this.cache = cache;
    this.folder = folder;
    this.port = port;
    this.watchdog = watchdog;
    this.lock = lock;
  }

  /// Starts a server on a copy of a template and waits until it accepts connections.
  ///
  /// @param arguments further arguments of `postgres`
  /// @param kept whether it outlives this process
  static Server start(
      Cache cache,
      Installation installation,
      Template template,
      List<String> arguments,
      boolean kept)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      Server server = launch(cache, installation, template, arguments);
      if (server.awaitReady()) {
        if (kept) {
          server.folder.keep();
          server.lock.close();
        }
        return server;
      }
      String log = Files.readString(server.log());
      boolean full = log.contains("No space left on device") || cache.isFull();
      server.stop();
      if (full) {
        throw cache.failure("no space left on the device");
      }
      boolean taken = log.contains("could not bind") || log.contains("could not create any TCP/IP");
      if (!taken || attempt == ATTEMPTS) {
        throw refused(cache, installation, log);
      }
    }
  }

  private static Server launch(
      Cache cache, Installation installation, Template template, List<String> arguments)
      throws IOException {
    int port = freePort();
    ServerFolder folder = ServerFolder.create(cache);
    FileChannel lock = folder.lock();
    try {
      Process watchdog = watchdog(cache, installation, template, folder, port, arguments);
      return new Server(cache, folder, port, watchdog, lock);
    } catch (IOException e) {
      lock.close();
      Folders.remove(folder.path());
      throw e;
    }
  }

  private static Process watchdog(
      Cache cache,
      Installation installation,
      Template template,
      ServerFolder folder,
      int port,
      List<String> arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      words.add("/usr/bin/setsid");
    }
    words.addAll(List.of("sh", "-c", script(), "pgwright-sandbox", folder.path().toString()));
    words.add(template.data().toString());
    words.add(installation.program("postgres").toString());
    words.add(Integer.toString(port));
    words.add(String.join(" ", cache.account().prefix()));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(folder.log().toFile()));
    Command.clean(builder);
    return builder.start();
  }

  private static String script() throws IOException {
    try (InputStream stream = Server.class.getResourceAsStream("watchdog.sh")) {
      if (stream == null) {
        throw new IllegalStateException("watchdog.sh is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean awaitReady() throws IOException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline && watchdog.isAlive() && !Files.exists(folder.exit())) {
      if (folder.postmaster().filter(ServerFolder.Postmaster::ready).isPresent()) {
        return true;
      }
      pause();
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PgwrightException.of(Code.SANDBOX, "interrupted").because(e);
    }
  }

  private static PgwrightException refused(Cache cache, Installation installation, String log) {
    return PgwrightException.of(
            Code.SANDBOX,
            "the PostgreSQL of "
                + installation.home()
                + " did not start: "
                + String.join(" ", log.lines().toList()))
        .hint("the cache folder is " + cache.folder() + "; set PGWRIGHT_CACHE to use another one");
  }

  int port() {
    return port;
  }

  Path log() {
    return folder.log();
  }

  ServerFolder folder() {
    return folder;
  }

  boolean alive() {
    try {
      return !Files.exists(folder.exit()) && folder.postmaster().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Why the server died: the last lines of its log that say so; empty while it lives. Called after
  /// a connection was lost, it gives the watchdog a moment to notice.
  Optional<PgwrightException> death() {
    long deadline = System.nanoTime() + Duration.ofMillis(500).toNanos();
    while (alive()) {
      if (System.nanoTime() > deadline) {
        return Optional.empty();
      }
      pause();
    }
    List<String> said = cache.files(() -> lastWords(folder.log()));
    return Optional.of(
        PgwrightException.of(
                Code.CONNECTION, "the throwaway server died: " + String.join(" ", said))
            .hint("look at memory and disk space of this machine, then run the command again"));
  }

  private static List<String> lastWords(Path log) throws IOException {
    if (!Files.exists(log)) {
      return List.of("its folder is gone");
    }
    try (var lines = Files.lines(log)) {
      List<String> fatal =
          lines
              .filter(
                  line ->
                      line.contains("FATAL:")
                          || line.contains("PANIC:")
                          || line.contains("was terminated by signal"))
              .toList();
      return fatal.isEmpty()
          ? List.of("nothing in its log says why; it was probably killed from outside")
          : fatal.subList(Math.max(0, fatal.size() - LOG_LINES), fatal.size());
    }
  }

  /// Ends the server and removes its folder; nothing when that was done before.
  void stop() throws IOException {
    watchdog.getOutputStream().close();
    try {
      if (!watchdog.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        watchdog.destroyForcibly();
        folder.reap(cache.account());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
    Folders.remove(folder.path());
  }
}
