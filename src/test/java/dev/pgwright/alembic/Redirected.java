package dev.pgwright.alembic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A project whose files name a server of the user's, which counts who knocks.
final class Redirected implements AutoCloseable {

  private final ServerSocket door;
  private final AtomicInteger knocks = new AtomicInteger();

  Redirected() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        door.accept().close();
        knocks.incrementAndGet();
      }
    } catch (IOException _) {
      // Closed with the test.
    }
  }

  int knocks() {
    return knocks.get();
  }

  /// A copy of a project in which the production server is this one.
  Path project(String name, Path folder) throws IOException {
    copy(
        Projects.folder(name),
        folder,
        text ->
            text.replace("production.invalid", "127.0.0.1")
                .replace("6543", Integer.toString(door.getLocalPort())));
    return folder;
  }

  static void copy(Path from, Path to, UnaryOperator<String> change) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, change.apply(Files.readString(file)));
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
