package dev.pgwright.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/// Stands before a server and drops each connection once it has answered with so many bytes.
public final class CutConnection implements AutoCloseable {

  private static final int BUFFER = 8_192;

  private final URI to;
  private final long most;
  private final ServerSocket listening;

  private CutConnection(String url, long most) throws IOException {
    this.to = URI.create(url);
    this.most = most;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// Begins.
  ///
  /// @param url of the server, as libpq takes it
  /// @param most bytes of a connection
  public static CutConnection before(String url, long most) throws IOException {
    return new CutConnection(url, most);
  }

  /// The address to connect to.
  public String url() {
    return to.toString()
        .replace(
            to.getHost() + ":" + to.getPort(),
            listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort());
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(to.getHost(), to.getPort());
        Thread.ofVirtual().start(() -> pump(client, server, Long.MAX_VALUE));
        Thread.ofVirtual().start(() -> pump(server, client, most));
      } catch (IOException _) {
        return;
      }
    }
  }

  private static void pump(Socket from, Socket into, long most) {
    try (from;
        into;
        InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      byte[] buffer = new byte[BUFFER];
      long sent = 0;
      for (int read = in.read(buffer); read >= 0 && sent < most; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        out.flush();
        sent += read;
      }
    } catch (IOException _) {
      // the other end is gone, which ends this one too
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
