package dev.pgwright.query.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import javax.net.SocketFactory;

/// Sockets that lead to the Unix socket of a server, whatever host they are asked for; the driver
/// makes one by its name.
public final class UnixSocketFactory extends SocketFactory {

  private final UnixDomainSocketAddress address;

  /// @param path of the socket's file
  public UnixSocketFactory(String path) {
    super();
    this.address = UnixDomainSocketAddress.of(path);
  }

  @Override
  public Socket createSocket() throws IOException {
    return new UnixSocket(address);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected();
  }

  private Socket connected() throws IOException {
    var socket = new UnixSocket(address);
    socket.connect(null);
    return socket;
  }
}
