package dev.pgwright.query.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.query.Answer;
import dev.pgwright.query.Limits;
import dev.pgwright.query.ReadRequest;
import dev.pgwright.query.Reader;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A server behind a Unix socket, which hands on to one that listens on TCP.
@Tag("pg")
@DisabledOnOs(OS.WINDOWS)
class UnixSocketTest {

  @Test
  void a_folder_of_sockets_is_a_host() throws Exception {
    Path folder = Files.createTempDirectory("pgw");
    Path socket = folder.resolve(".s.PGSQL.6543");
    try (ScratchDatabase database = SharedSandbox.get().create("socket");
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      var serving = Thread.ofVirtual().start(() -> serve(server, database));
      String url =
          "host="
              + folder
              + " port=6543 user="
              + database.user()
              + " password="
              + database.password()
              + " dbname="
              + database.name();
      assertThat(read("select repeat('x', 100000) as y, 7 as n", url).rows())
          .singleElement()
          .satisfies(row -> assertThat(row).hasSize(2).contains("7"));
      assertThat(UserDatabase.places(url, Map.of()))
          .containsExactly("localhost:6543/" + database.name());
      finish(server);
      serving.join();
      assertThatThrownBy(() -> read("select 1", url))
          .isInstanceOf(PgwrightException.class)
          .hasMessageContaining("cannot connect to " + folder + ":6543");
    } finally {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    }
  }

  private static void finish(ServerSocketChannel server) throws IOException {
    server.close();
  }

  private static Answer read(String sql, String url) {
    var limits = new Limits(10, 1 << 20, 1 << 20, 10_000, 1e9);
    return Reader.run(new ReadRequest(sql, url, Map.of(), limits, List.of(), false));
  }

  private static void serve(ServerSocketChannel server, ScratchDatabase database) {
    try {
      while (true) {
        SocketChannel client = server.accept();
        SocketChannel real =
            SocketChannel.open(new InetSocketAddress(database.host(), database.port()));
        Thread.ofVirtual().start(() -> pass(client, real));
        Thread.ofVirtual().start(() -> pass(real, client));
      }
    } catch (ClosedChannelException _) {
      return;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void pass(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
    try (from;
        to) {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
    } catch (ClosedChannelException _) {
      return;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
