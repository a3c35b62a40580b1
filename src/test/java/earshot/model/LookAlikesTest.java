package earshot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
  private static final int MANY = 500;

  // First names, then family names, of one language each.
  private static final List<String> LANGUAGES =
      List.of(
          "Ana Zoë José Siân Børge|O’Neill García-Márquez Müller Łukasiewicz d’Arc",
          "Вера Сергей Роса Ольга Тор|Иванова Рерих Петров-Водкин Сухово Нехорошев",
          "Соломія Їжак Іван Ґреся Юрій|Шевченко Ївга Косенко Хорс Щербак",
          "Ђорђе Љиљана Ана Јова Невена|Петровић Хаџић Ћосић Тот Њего",
          "Ελένη Νίκος Άννα Γιώργος Ρέα|Παπαδόπουλος Βότσης Τάτα Κάππα Ξένος",
          "Արմեն Անի Սոս Նարե Հայկ|Սարոյան Օհանյան Պետրոսյան Սահակյան Ոսկանյան",
          "ნინო გიორგი ანა ლევანი თამარ|ბერიძე კაპანაძე ხელაშვილი დადიანი მაისურაძე",
          "دیما علی سارة محمد‌رضا ليلى|الخطيب موسوی‌نژاد حداد رضایی منصور",
          "נועה יוסי מיכל אבי תמר|כהן לוי בן־דוד פרץ אזולאי",
          "अनन्या रवि प्रिया अर्जुन मीरा|शर्मा वर्मा सिंह गुप्ता जोशी",
          "অনিক মিতা রবি সুমন নীলা|চক্রবর্তী দাশ সেন রহমান ঘোষ",
          "கவிதா முருகன் பிரியா அருண் மீனா|சுப்பிரமணியன் ராமன் குமார் செல்வம் நாதன்",
          "สมชาย มาลี กานดา วิชัย อรุณ|ใจดี แสงทอง ศรีสุข วงศ์ไทย บุญมี",
          "明 美咲 さくら タロウ 健太|田中 佐々木 山田 ヘルナンデス きむら",
          "伟 秀英 家豪 雅婷 志明|王 欧阳 陳 林 张",
          "지민 서연 민준 하은 도윤|김 이 박 남궁 최",
          "Ngọc Thuỳ Đức Hương Ánh|Nguyễn Trần Đặng Phạm Lê",
          "İbrahim Işıl Çağla Ömer Gülşen|Yılmaz Şahin Öztürk Kılıç Ağaoğlu",
          "አበበ ሰላም ሃና ዳዊት ማርታ|ተስፋዬ ከበደ ገብረ አለሙ ወልደ",
          "Smith’s NHK株式会社 Tシャツ屋 SKハイニックス LG전자|東京 カフェ 클럽 ニュース 店");

  private static final List<String> KNOWN =
      List.of(
          "paypal",
          "Northwind Coffee",
          "microsoft support",
          "Apple",
          "Amazon Help",
          "bank of scotland",
          "Lakeside Books",
          "google",
          "Harbour Shoes",
          "netflix_billing",
          "ACE hardware",
          "facebook-security",
          "Ana Oxley",
          "pepco");

  // What a name wholly in another alphabet can be made of.
  private static final List<String> WHOLE =
      List.of(
          "aа", "cс", "eе", "oо", "pр", "xх", "yу", "iі", "jј", "sѕ", "hһ", "dԁ", "AА", "BВ", "CС",
          "EЕ", "HН", "KК", "MМ", "OО", "PР", "TТ", "XХ", "IІ");

  private static final List<String> SWAPS =
      List.of(
          "aа", "eе", "oо", "pр", "cс", "xх", "yу", "iі", "sѕ", "AА", "AΑ", "BВ", "CС", "EЕ", "HН",
          "MМ", "OО", "PР", "oο", "vν", "NΝ", "aａ", "eｅ", "lｌ", "nｎ", "tｔ", "oօ", "hһ");

  @Test
  void whoeverPosesIsFoundAndWhoeverDoesNotIsNotMarked() {
    List<String> spoofed = spoofed();
    List<String> genuine = genuine();
    assertEquals(MANY, spoofed.size());
    assertEquals(MANY, genuine.size());
    List<String> missed = spoofed.stream().filter(name -> !LookAlikes.inName(name)).toList();
    List<String> wronged = genuine.stream().filter(LookAlikes::inName).toList();
    System.out.printf("look-alikes: missed %s, wronged %s%n", missed, wronged);
    assertTrue(missed.size() <= MANY / 100, "missed " + missed);
    assertTrue(wronged.size() <= MANY / 100, "wronged " + wronged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Анна",
        "ЗАО «Ромашка»",
        "IT-специалист",
        "Ника & Nika",
        "Μαρία 24",
        "ＮＨＫ",
        "ＮＨＫニュース",
        "5ΜΜ",
        "µTorrent",
        "user_Иван",
        "O'Brien",
        "",
        "🦊 Ana",
        "Zoe\u0301",
        "@northwind"
      })
  void whatIsSpelledWithoutDeceitIsLeftAsItIs(String name) {
    assertEquals(name, LookAlikes.name(name));
  }

  @Test
  void aHostIsReadWithItsLettersAndMarkedWhereTheyPretend() {
    assertEquals("example.org", LookAlikes.host("example.org"));
    assertEquals("münchen.example", LookAlikes.host("xn--mnchen-3ya.example"));
    assertEquals("пример.рф", LookAlikes.host(IDN.toASCII("пример.рф")));
    assertEquals("рора.рф", LookAlikes.host("рора.рф"));
    assertEquals(
        "раypal.com ⟦look-alike⟧ " + IDN.toASCII("раypal.com"),
        LookAlikes.host(IDN.toASCII("раypal.com")));
    // All of it Cyrillic, under a country that is not.
    assertTrue(LookAlikes.inHost(IDN.toASCII("рорсо.com")));
    assertFalse(LookAlikes.inHost(IDN.toASCII("пример.com")));
    assertEquals("xn--", LookAlikes.host("xn--"));
  }

  @Test
  void aNameWhollyInAnotherAlphabetIsComparedWithTheNamesOneKnows() {
    Random chance = new Random(20261124);
    List<String> missed = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      StringBuilder known = new StringBuilder();
      StringBuilder posing = new StringBuilder();
      for (int length = 3 + chance.nextInt(6); length > 0; length--) {
        String pair = WHOLE.get(chance.nextInt(WHOLE.size()));
        known.append(pair.charAt(0));
        posing.append(pair.charAt(1));
      }
      String name = n % 3 == 0 ? posing + " 24" : n % 3 == 1 ? "@" + posing : posing.toString();
      Optional<String> found = LookAlikes.posesAs(name, List.of("Northwind", known.toString()));
      if (!found.equals(Optional.of(known.toString()))) missed.add(name);
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void nobodyElsePosesAsABrand() {
    List<String> brands = new ArrayList<>(KNOWN);
    brands.addAll(
        List.of("Acer", "Oppo", "Visa", "Sony", "Costa", "Nokia", "Vero Moda", "BBC", "HP"));
    List<String> wronged =
        genuine().stream().filter(name -> LookAlikes.posesAs(name, brands).isPresent()).toList();
    assertEquals(List.of(), wronged);
    assertEquals(Optional.empty(), LookAlikes.posesAs("Роса", List.of("РОСА")));
    assertEquals(Optional.empty(), LookAlikes.posesAs("Pepco", List.of("Pepco")));
    assertEquals(Optional.empty(), LookAlikes.posesAs("НР", List.of("HP")), "too few letters");
  }

  @Test
  void aNameStandsAmongOthersOrInAHost() {
    List<String> known = List.of("Coca Cola", "Pepco");
    assertEquals(Optional.of("Coca Cola"), LookAlikes.posesAs("Сосасоӏа_help", known));
    assertEquals(Optional.of("Pepco"), LookAlikes.posesAs("Магазин Рерсо", known));
    assertEquals(Optional.of("Pepco"), LookAlikes.posesAs(IDN.toASCII("рерсо.рф"), known));
    assertEquals(Optional.empty(), LookAlikes.posesAs("рерсона.рф", known));
  }

  @Test
  void aMarkIsSetOnce() {
    String marked = LookAlikes.name("раypal");
    assertEquals("раypal ⟦look-alike⟧", marked);
    assertEquals(marked, LookAlikes.name(marked));
  }

  private static List<String> genuine() {
    List<String> names = new ArrayList<>();
    for (String language : LANGUAGES) {
      String[] parts = language.split("\\|", -1);
      for (String first : parts[0].split(" ", -1)) {
        for (String family : parts[1].split(" ", -1)) names.add(first + " " + family);
      }
    }
    return names;
  }

  private static List<String> spoofed() {
    Random chance = new Random(20261123);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < MANY) {
      String known = KNOWN.get(chance.nextInt(KNOWN.size()));
      if (chance.nextBoolean()) known = known + (1 + chance.nextInt(99));
      StringBuilder name = new StringBuilder(known);
      for (int swap = 1 + chance.nextInt(3); swap > 0; swap--) {
        String pair = SWAPS.get(chance.nextInt(SWAPS.size()));
        int at = name.indexOf(pair.substring(0, 1), chance.nextInt(name.length()));
        if (at >= 0) name.setCharAt(at, pair.charAt(1));
      }
      if (!name.toString().equals(known)) names.add(name.toString());
    }
    return List.copyOf(names);
  }
}
