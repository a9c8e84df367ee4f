package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @Test
  void reads_every_part_of_a_url() {
    ServerAddress address =
        ServerAddress.parse("postgresql://al%40ice:p%3A+w@db.example:6432/main?sslmode=require");
    assertThat(address.user()).isEqualTo("al@ice");
    assertThat(address.password()).isEqualTo("p:+w");
    assertThat(address.host()).isEqualTo("db.example");
    assertThat(address.port()).isEqualTo(6432);
    assertThat(address.database()).isEqualTo("main");
    assertThat(address.properties().getProperty("sslmode")).isEqualTo("require");
  }

  @Test
  void writes_what_it_reads() {
    String url = "postgresql://al%40ice:p%3A%2Bw@db.example:6432/main?sslmode=require";
    assertThat(ServerAddress.parse(url).libpqUrl()).isEqualTo(url);
    assertThat(ServerAddress.parse(url).toString()).isEqualTo("db.example:6432/main");
  }

  @Test
  void reads_the_notation_of_jdbc() {
    ServerAddress address =
        ServerAddress.parse("jdbc:postgresql://db.example/main?user=alice&password=pw");
    assertThat(address.libpqUrl()).isEqualTo("postgresql://alice:pw@db.example:5432/main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://u:secret@h/d", "postgresql:secret", "postgresql://u:sec ret@h/d"})
  void refuses_the_rest_without_showing_a_password(String url) {
    assertThatThrownBy(() -> ServerAddress.parse(url))
        .isInstanceOf(PgwrightException.class)
        .message()
        .doesNotContain("sec");
  }
}
