package earshot.listening;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Opens connections to servers that are not web servers, under the same guard as [Fetcher]; its
/// twin for mail.
///
/// A connection goes to exactly the address that was judged, never through a proxy.
public final class GuardedSockets implements AutoCloseable {
  private static final int MOST_LOOKUPS = 8;

  private final GuardedResolver publicOnly;
  private final GuardedResolver ownNetwork;
  private final Duration patience;
  private final ThreadPoolExecutor lookups;

  /// @param patience to look up a name, and again to connect to each address of it
  public GuardedSockets(Resolver resolver, Duration patience) {
    // Platform threads: a name look-up is a native call, which would hold a carrier of virtual
    // threads.
    this.lookups =
        new ThreadPoolExecutor(
            0,
            MOST_LOOKUPS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("mail-lookup-", 1).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    this.patience = patience;
    this.publicOnly = new GuardedResolver(resolver, false, patience, lookups);
    this.ownNetwork = new GuardedResolver(resolver, true, patience, lookups);
  }

  /// The guard refuses this server.
  public static final class Forbidden extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient AddressGuard.Objection objection;

    private Forbidden(AddressGuard.Objection objection) {
      super(objection.sentence());
      this.objection = objection;
    }

    /// Why.
    public AddressGuard.Objection objection() {
      return objection;
    }
  }

  /// Connects to a mail server.
  ///
  /// @param allowPrivate whether it may lie on this machine or network
  /// @param watch closes the connection when time is up
  /// @throws Forbidden when the guard refuses its name, its port or what the name stands for
  public Metered connect(String host, int port, boolean allowPrivate, Deadlines.Watch watch)
      throws IOException {
    Optional<AddressGuard.Objection> objection =
        AddressGuard.objectionToMail(host, port, allowPrivate);
    if (objection.isPresent()) throw new Forbidden(objection.get());
    IOException last = new UnknownHostException(host);
    for (InetAddress address : addresses(host, allowPrivate)) {
      Metered socket = new Metered();
      watch.over(() -> closeQuietly(socket));
      try {
        socket.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.toMillis()));
        return socket;
      } catch (IOException refused) {
        closeQuietly(socket);
        last = refused;
      }
    }
    throw last;
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }

  private InetAddress[] addresses(String host, boolean allowPrivate) throws IOException {
    try {
      return (allowPrivate ? ownNetwork : publicOnly).resolve(host);
    } catch (GuardedResolver.Refused refused) {
      throw new Forbidden(AddressGuard.ownMail(host));
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Closed is closed.
    }
  }

  /// A connection that counts what goes over the wire.
  public static final class Metered extends Socket {
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    private Metered() {
      super(Proxy.NO_PROXY);
    }

    /// Whether it leads to this machine or network.
    public boolean staysInOwnNetwork() {
      return AddressGuard.reach(getInetAddress()) == Reach.PRIVATE;
    }

    /// Bytes received so far.
    public long bytesIn() {
      return heard.get();
    }

    /// Bytes sent so far.
    public long bytesOut() {
      return sent.get();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          if (one >= 0) heard.incrementAndGet();
          return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
          int read = super.read(buffer, from, length);
          if (read > 0) heard.addAndGet(read);
          return read;
        }
      };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(int one) throws IOException {
          out.write(one);
          sent.incrementAndGet();
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
          out.write(buffer, from, length);
          sent.addAndGet(length);
        }
      };
    }
  }
}
