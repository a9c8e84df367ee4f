package dev.pgwright.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at postgresql://me:hunter22@db/shop now | at postgresql://me:***@db/shop now
          host=db password=hunter22 user=me       | host=db password=*** user=me
          {"password": "hunter22", "user": "me"}  | {"password": ***, "user": "me"}
          it is sandbox-pw, or from-the-env       | it is ***, or ***
          line 10:20 of env.py                    | line 10:20 of env.py
          """)
  void no_password_gets_through(String text, String clean) {
    Map<String, String> env = new TreeMap<>();
    env.put("SHOP_SECRET", "from-the-env");
    env.put("HOME", "line");
    assertThat(Passwords.of("sandbox-pw", env).scrub(text)).isEqualTo(clean);
  }
}
