package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import earshot.listening.GuardedSockets;
import earshot.listening.Polled;
import earshot.listening.Resolver;
import earshot.listening.Vouching;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.model.Egress;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceTerms;
import earshot.model.TrustedKey;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A mail server on this machine with one account, and a reader for it.
final class MailStand implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final String HOST = "mail.home.arpa";
  static final MailLimits QUICK =
      new MailLimits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          500,
          Duration.ofDays(30));

  private static final String PASSWORD = "correct horse";

  final List<Egress> left = Collections.synchronizedList(new ArrayList<>());
  final Secrets secrets = new Secrets();
  private final GreenMail server;
  private final GreenMailUser user;
  private final MailReader reader;

  private MailStand(ServerSetup setup, MailLimits limits) {
    server = new GreenMail(setup.dynamicPort());
    server.start();
    user = server.setUser("ana@example.org", "ana@example.org", PASSWORD);
    reader = reader(limits, Tls.trust(), secrets, left);
    secrets.put(account().secret(), PASSWORD);
  }

  static MailStand plain() {
    return new MailStand(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), QUICK);
  }

  static MailStand plain(MailLimits limits) {
    return new MailStand(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), limits);
  }

  static MailStand safe() {
    Tls.load();
    return new MailStand(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS), QUICK);
  }

  static MailReader reader(
      MailLimits limits, SSLContext trust, SecretStore secrets, List<Egress> left) {
    return reader(limits, (Function<SourceId, SSLContext>) any -> trust, secrets, left);
  }

  /// A reader that believes what this computer believes, and a key beyond it.
  MailReader believing(TrustedKey key) {
    SourceTerms terms = new SourceTerms(Optional.of(key), Optional.empty());
    return reader(QUICK, Vouching.forEach(any -> terms), secrets, left);
  }

  private static MailReader reader(
      MailLimits limits,
      Function<SourceId, SSLContext> trust,
      SecretStore secrets,
      List<Egress> left) {
    Resolver here = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
    return new MailReader(
        new MailReader.Means(new GuardedSockets(here, Duration.ofSeconds(5)), trust, limits),
        secrets,
        left::add,
        InstantSource.fixed(NOW));
  }

  boolean isSafe() {
    return server.getImap() == null;
  }

  int port() {
    return isSafe() ? server.getImaps().getPort() : server.getImap().getPort();
  }

  MailAccount account() {
    return MailAccount.of(source("INBOX").setup());
  }

  Source source(String folder) {
    return source(HOST, port(), isSafe() ? "tls" : "plain", folder, true);
  }

  static Source source(
      String host, int port, String security, String folder, boolean allowPrivate) {
    return new Source(
        new SourceId(7),
        new Source.SourceSetup(
            SourceKind.MAIL,
            PresetUse.of(
                "mail-alerts",
                1,
                Map.of(
                    "host", host,
                    "port", String.valueOf(port),
                    "user", "ana@example.org",
                    "security", security,
                    "folder", folder)),
            "My alerts",
            URI.create("imaps://ana%40example.org@" + host + ":" + port + "/INBOX"),
            SourceRole.PRESS,
            allowPrivate,
            ""),
        SourceState.ACTIVE,
        Optional.empty(),
        false);
  }

  Polled read(SourceCursor cursor) {
    return reader.read(source("INBOX"), cursor);
  }

  Polled read(Source source, SourceCursor cursor) {
    return reader.read(source, cursor);
  }

  MailReader reader() {
    return reader;
  }

  void deliver(String mail) {
    deliver(mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8), NOW.minusSeconds(60));
  }

  void deliver(byte[] mail, Instant received) {
    deliver("INBOX", mail, received);
  }

  void deliver(String folder, byte[] mail, Instant received) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      folder(folder).appendMessage(message, new Flags(), Date.from(received));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// Makes a folder; one of the same name goes first, with all its mails and numbers.
  void makeAnew(String folder) {
    var folders = server.getManagers().getImapHostManager();
    try {
      MailFolder before = folders.getFolder(user, folder);
      do {
        if (folders.getFolder(user, folder) != null) folders.deleteMailbox(user, folder);
        folders.createMailbox(user, folder);
        // This server numbers its folders by the clock.
      } while (before != null && folder(folder).getUidValidity() == before.getUidValidity());
    } catch (AuthorizationException | FolderException refused) {
      throw new IllegalStateException(refused);
    }
  }

  MailFolder inbox() {
    return folder("INBOX");
  }

  private MailFolder folder(String name) {
    return server.getManagers().getImapHostManager().getFolder(user, name);
  }

  List<Flags> flags() {
    return inbox().getMessages().stream().map(StoredMessage::getFlags).toList();
  }

  @Override
  public void close() {
    reader.close();
    server.stop();
  }

  /// The server's own certificate, and how it comes to be believed.
  static final class Tls {
    private Tls() {}

    static void load() {
      try (var in = Tls.class.getResourceAsStream("mail-server.p12")) {
        Path file = Files.createTempFile("mail-server", ".p12");
        file.toFile().deleteOnExit();
        Files.write(file, Objects.requireNonNull(in).readAllBytes());
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
      } catch (IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
    }

    private static KeyStore keys() throws GeneralSecurityException, IOException {
      try (var in = Tls.class.getResourceAsStream("mail-server.p12")) {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(in, "changeit".toCharArray());
        return keys;
      }
    }

    static SSLContext server() {
      try {
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys(), "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
      } catch (GeneralSecurityException | IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }

    /// SHA-256 of the server's public key.
    static String key() {
      try {
        byte[] key = keys().getCertificate("mail").getPublicKey().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
      } catch (GeneralSecurityException | IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }

    static SSLContext trust() {
      try {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("mail", keys().getCertificate("mail"));
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
      } catch (GeneralSecurityException | IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
  }

  /// A store that forgets everything at the end of the test.
  static final class Secrets implements SecretStore {
    private final Map<SecretRef, Secret> kept = new HashMap<>();
    private int editions;

    void put(SecretRef ref, String value) {
      keep(ref, new Secret(value));
    }

    @Override
    public Optional<Secret> find(SecretRef ref) {
      return Optional.ofNullable(kept.get(ref));
    }

    @Override
    public void keep(SecretRef ref, Secret secret) {
      kept.put(ref, secret);
      editions++;
    }

    @Override
    public void forget(SecretRef ref) {
      kept.remove(ref);
    }

    @Override
    public String edition(SecretRef ref) {
      return "e" + editions;
    }

    @Override
    public String where() {
      return "In memory.";
    }
  }
}
