package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {
  @Test
  void whatAPersonTypedIsHostAndPort() {
    assertEquals(
        new HttpProxy("proxy.example.org", 8080, Optional.empty()),
        HttpProxy.of(" Proxy.example.org:8080 ", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "proxy:", "proxy:0", "proxy:70000", "http://proxy:80", "a b:80"})
  void anythingElseIsRefusedWithItsCure(String typed) {
    String why =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class, () -> HttpProxy.of(typed, Optional.empty()))
                .getMessage());
    assertTrue(why.contains("proxy"), why);
  }

  @Test
  void theEnvironmentNamesItWithOrWithoutAUser() {
    Optional<HttpProxy> found = of(Map.of("http_proxy", "http://ana:pass@10.0.0.1:3128/"));
    assertEquals("10.0.0.1:3128", found.orElseThrow().place());
    assertEquals("ana", found.orElseThrow().login().orElseThrow().user());
    assertTrue(!found.toString().contains("pass@") && !found.toString().contains("=pass"));
    assertEquals(
        "b:1", of(Map.of("HTTPS_PROXY", "b:1", "http_proxy", "a:1")).orElseThrow().place());
    assertEquals(Optional.empty(), of(Map.of("https_proxy", "socks5://a:1")));
    assertEquals(Optional.empty(), of(Map.of("https_proxy", "::::")));
  }

  private static Optional<HttpProxy> of(Map<String, String> environment) {
    return HttpProxy.ofTheSystem(name -> Optional.ofNullable(environment.get(name)));
  }
}
