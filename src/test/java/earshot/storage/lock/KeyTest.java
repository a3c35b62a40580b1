package earshot.storage.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.lock.LockRefused.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The key of a workspace, and what opens it.
class KeyTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final WorkspaceKey KEY = WorkspaceKey.random();
  private static final RecoveryCode CODE = RecoveryCode.random();
  private static final KeyFile LOCK = KeyFile.of(KEY, "correct horse battery".toCharArray(), CODE);

  @TempDir private Path folder = Path.of("");

  @Test
  void hkdfGivesTheFirstAndThirdExampleOfRfc5869() {
    byte[] ikm = HEX.parseHex("0b".repeat(22));
    assertEquals(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        HEX.formatHex(
            Derivation.hkdf(
                ikm,
                HEX.parseHex("000102030405060708090a0b0c"),
                HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                42)));
    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        HEX.formatHex(Derivation.hkdf(ikm, new byte[0], new byte[0], 42)));
  }

  @Test
  void pbkdf2GivesTheKnownAnswersForSha512() {
    byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
    assertEquals(
        "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce",
        HEX.formatHex(Derivation.pbkdf2("password".toCharArray(), salt, 1, 64)));
    assertEquals(
        "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5",
        HEX.formatHex(Derivation.pbkdf2("password".toCharArray(), salt, 4096, 64)));
  }

  @Test
  void lettersTypedInPartsOpenWhatLettersTypedWholeHaveClosed() {
    assertArrayEquals(
        Derivation.pbkdf2("käse".toCharArray(), new byte[8], 2, 32),
        Derivation.pbkdf2("ka\u0308se".toCharArray(), new byte[8], 2, 32));
  }

  @Test
  void theThreeKeysTellNothingOfEachOther() {
    List<String> all =
        List.of(
            KEY.database(),
            HEX.formatHex(KEY.index().getEncoded()),
            HEX.formatHex(KEY.files().getEncoded()),
            HEX.formatHex(KEY.bytes()));
    assertEquals(4, all.stream().distinct().count());
    assertEquals(KEY.database(), WorkspaceKey.of(KEY.bytes()).database());
    assertTrue(KEY.database().matches("[0-9a-f]{64}"));
    assertFalse(KEY.toString().contains(HEX.formatHex(KEY.bytes())));
  }

  @Test
  void passphraseAndCodeOpenAndOthersDoNot() {
    assertEquals(KEY, LOCK.open("correct horse battery".toCharArray()));
    assertEquals(KEY, LOCK.open(CODE));
    assertEquals(Why.WRONG, refused(() -> LOCK.open("correct horse batterx".toCharArray())));
    assertEquals(Why.WRONG, refused(() -> LOCK.open(RecoveryCode.random())));
    assertEquals(Why.MISTYPED, refused(() -> KeyFile.of(KEY, "too short".toCharArray(), CODE)));
  }

  @Test
  void anotherPassphraseAndCodeTakeThePlaceOfTheFormerOnes() {
    RecoveryCode other = RecoveryCode.random();
    KeyFile changed = LOCK.with(KEY, "another passphrase".toCharArray()).with(KEY, other);
    assertEquals(KEY, changed.open("another passphrase".toCharArray()));
    assertEquals(KEY, changed.open(other));
    assertEquals(Why.WRONG, refused(() -> changed.open("correct horse battery".toCharArray())));
    assertEquals(Why.WRONG, refused(() -> changed.open(CODE)));
    assertThrows(IllegalArgumentException.class, () -> LOCK.with(WorkspaceKey.random(), other));
  }

  @Test
  void aSecretOfTheKeyStoreOpensAsWell() {
    byte[] secret = new byte[32];
    KeyFile both = LOCK.with(KEY, "Keychain", secret);
    assertEquals(Optional.of(KEY), both.open(secret));
    assertEquals(Optional.empty(), both.open(new byte[31]));
    assertEquals(Optional.empty(), both.withoutSystem().open(secret));
  }

  @Test
  void theFileIsReadBackAndHoldsNothingOfTheSecrets() throws IOException {
    LOCK.write(folder);
    assertEquals(LOCK, KeyFile.read(folder));
    String text = Files.readString(folder.resolve(KeyFile.FILE));
    for (String secret :
        List.of("correct", CODE.grouped(), KEY.database(), HEX.formatHex(KEY.bytes()))) {
      assertFalse(text.contains(secret));
    }
  }

  @Test
  void theFileHoldsWhatFilesOfTodayHoldForItsSumGoesOverAllOfIt() {
    JsonNode lock = JsonMapper.shared().readTree(LOCK.bytes()).path("lock");
    assertEquals(
        Set.of("key", "passphrase", "recovery", "system", "systemName"),
        Set.copyOf(lock.propertyNames()));
  }

  @Test
  void everyChangedByteIsCalledDamageAndTheCopyHelps() throws IOException {
    LOCK.write(folder);
    byte[] whole = LOCK.bytes();
    Random chance = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[chance.nextInt(damaged.length)] ^= (byte) (1 << chance.nextInt(7));
      Optional<KeyFile> read = KeyFile.of(damaged);
      // A changed blank, or a letter of a name nobody reads, changes nothing.
      assertTrue(read.isEmpty() || read.get().equals(LOCK));
    }
    Files.write(folder.resolve(KeyFile.FILE), Arrays.copyOf(whole, whole.length / 2));
    assertEquals(LOCK, KeyFile.read(folder));
    assertArrayEquals(whole, Files.readAllBytes(folder.resolve(KeyFile.FILE)), "mended");
    KeyFile.delete(folder);
    LockRefused refused = assertThrows(LockRefused.class, () -> KeyFile.read(folder));
    assertEquals(Why.DAMAGED, refused.why());
    assertTrue(String.valueOf(refused.getMessage()).contains("earshot restore"));
  }

  @Test
  void aFileThatAsksForFewOrEndlessRoundsIsDamaged() {
    String text = new String(LOCK.bytes(), StandardCharsets.UTF_8);
    for (String rounds : List.of("1000", "2000000000")) {
      String changed = text.replace("600000", rounds);
      assertNotEquals(text, changed);
      assertEquals(Optional.empty(), KeyFile.of(changed.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void aCodeIsReadAsPeopleWriteIt() {
    String grouped = CODE.grouped();
    assertEquals(13, grouped.split("-", -1).length);
    assertEquals(RecoveryCode.LENGTH + 12, grouped.length());
    assertEquals(CODE, RecoveryCode.read(grouped));
    assertEquals(
        CODE,
        RecoveryCode.read(" " + grouped.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
    assertEquals(CODE, RecoveryCode.read(grouped.replace('0', 'o').replace('1', 'l')));
  }

  @Test
  void everySlipOfThePenIsFoundInItsGroup() {
    String signs = CODE.grouped().replace("-", "");
    for (int i = 0; i < signs.length(); i++) {
      for (char wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        if (wrong == signs.charAt(i)) continue;
        String slip = signs.substring(0, i) + wrong + signs.substring(i + 1);
        assertSlip(slip, i / 4 + 1);
      }
      boolean swappable = i % 4 < 3 && signs.charAt(i) != signs.charAt(i + 1);
      if (swappable) {
        String swapped =
            signs.substring(0, i) + signs.charAt(i + 1) + signs.charAt(i) + signs.substring(i + 2);
        assertSlip(swapped, i / 4 + 1);
      }
    }
    assertSlip(signs.substring(4, 8) + signs.substring(0, 4) + signs.substring(8), 1);
    assertEquals(Why.MISTYPED, refused(() -> RecoveryCode.read(signs.substring(4))));
    assertEquals(Why.MISTYPED, refused(() -> RecoveryCode.read("")));
    assertEquals(
        Why.MISTYPED, refused(() -> RecoveryCode.read(signs.replace(signs.charAt(9), '!'))));
  }

  private static void assertSlip(String typed, int group) {
    LockRefused refused = assertThrows(LockRefused.class, () -> RecoveryCode.read(typed));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("Group " + group + ","),
        refused.getMessage());
  }

  private static Why refused(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(LockRefused.class, act).why();
  }
}
