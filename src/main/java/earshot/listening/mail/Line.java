package earshot.listening.mail;

import earshot.listening.GuardedSockets.Metered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// A connection to a mail server that is open already, in the shape in which the mail library wants
/// to open one: so it goes nowhere but where the guard allowed.
final class Line extends Socket {
  private final Metered wire;
  private final Socket spoken;
  private final AnswerLimit answers;
  private final AtomicReference<@Nullable IOException> fault;

  private Line(Metered wire, Socket spoken, AtomicReference<@Nullable IOException> fault)
      throws IOException {
    this.wire = wire;
    this.spoken = spoken;
    this.fault = fault;
    this.answers = new AnswerLimit(spoken.getInputStream(), fault);
  }

  /// A connection on which nothing is hidden, for now or for good.
  static Line plain(Metered wire) throws IOException {
    return new Line(wire, wire, new AtomicReference<>());
  }

  /// A connection that is safe: TLS 1.2 or newer, and the certificate is for this host.
  ///
  /// @param host as the person named it; IPv6 in brackets
  static Line safe(Metered wire, String host, SSLContext trust) throws IOException {
    return safe(wire, host, trust, new AtomicReference<>());
  }

  private static Line safe(
      Metered wire, String host, SSLContext trust, AtomicReference<@Nullable IOException> fault)
      throws IOException {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    SSLSocket safe =
        (SSLSocket) trust.getSocketFactory().createSocket(wire, bare, wire.getPort(), true);
    SSLParameters rules = safe.getSSLParameters();
    rules.setEndpointIdentificationAlgorithm("HTTPS");
    rules.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    safe.setSSLParameters(rules);
    safe.startHandshake();
    return new Line(wire, safe, fault);
  }

  /// What went wrong while the server was heard, if anything did; the mail library tells only that
  /// something did.
  Optional<IOException> fault() {
    return Optional.ofNullable(fault.get());
  }

  /// Hands out this connection once.
  SocketFactory once() {
    Line line = this;
    return new SocketFactory() {
      private boolean given;

      @Override
      public Socket createSocket() throws IOException {
        if (given) throw new SocketException("one connection is all");
        given = true;
        return line;
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress from, int fromPort)
          throws IOException {
        return createSocket();
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
          throws IOException {
        return createSocket();
      }
    };
  }

  /// Makes a plain connection safe after it was opened (STARTTLS).
  static SSLSocketFactory upgrade(String host, SSLContext trust) {
    return new SSLSocketFactory() {
      @Override
      public Socket createSocket(Socket plain, String ignored, int port, boolean autoClose)
          throws IOException {
        if (plain instanceof Line line) return safe(line.wire, host, trust, line.fault);
        throw new SocketException("only a guarded connection is made safe");
      }

      @Override
      public Socket createSocket(String other, int port) throws IOException {
        throw new SocketException("one connection is all");
      }

      @Override
      public Socket createSocket(String other, int port, InetAddress from, int fromPort)
          throws IOException {
        throw new SocketException("one connection is all");
      }

      @Override
      public Socket createSocket(InetAddress other, int port) throws IOException {
        throw new SocketException("one connection is all");
      }

      @Override
      public Socket createSocket(InetAddress other, int port, InetAddress from, int fromPort)
          throws IOException {
        throw new SocketException("one connection is all");
      }

      @Override
      public String[] getDefaultCipherSuites() {
        return trust.getSocketFactory().getDefaultCipherSuites();
      }

      @Override
      public String[] getSupportedCipherSuites() {
        return trust.getSocketFactory().getSupportedCipherSuites();
      }
    };
  }

  /// Does nothing: it is connected.
  @Override
  public void connect(SocketAddress where, int patience) {}

  /// Does nothing: it is connected.
  @Override
  public void connect(SocketAddress where) {}

  @Override
  public InputStream getInputStream() {
    return answers;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return spoken.getOutputStream();
  }

  @Override
  public InetAddress getInetAddress() {
    return wire.getInetAddress();
  }

  @Override
  public int getPort() {
    return wire.getPort();
  }

  @Override
  public boolean isConnected() {
    return spoken.isConnected();
  }

  @Override
  public boolean isClosed() {
    return spoken.isClosed();
  }

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    spoken.setSoTimeout(millis);
  }

  @Override
  public int getSoTimeout() throws SocketException {
    return spoken.getSoTimeout();
  }

  @Override
  public void close() throws IOException {
    spoken.close();
  }
}
