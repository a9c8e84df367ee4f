package dev.pgwright.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "english | The invoice was sent to the customer and it is not paid for this month",
        "german | Die Rechnung wurde an den Kunden geschickt und ist nicht bezahlt",
        "french | La facture est envoyée pour les clients et elle n'est pas dans la boîte",
        "spanish | La factura se envió a los clientes y no está en el buzón de la empresa",
        "russian | Счёт был отправлен клиенту, и он не оплачен в этом месяце на сайте",
        "swedish | Fakturan är skickad till kunden och den har inte betalats för månaden",
        "turkish | Fatura müşteri için gönderildi ve bir ay daha ödeme olarak gelmedi",
      })
  void are_told_by_common_words(String language, String text) {
    assertThat(Languages.of(List.of(text)).main()).contains(language);
  }

  @Test
  void are_not_told_of_names_and_codes() {
    var detected = Languages.of(List.of("ERR-4711", "Ada Lovelace", "", "zzz qqq xxx www vvv"));
    assertThat(detected.told()).isZero();
    assertThat(detected.main()).isEmpty();
  }

  @Test
  void are_counted_by_text() {
    var detected =
        Languages.of(
            List.of(
                "the cat is on the mat and it was",
                "the dog is not in the house of the man",
                "die Katze ist auf der Matte und nicht im Haus"));
    assertThat(detected.shares()).containsOnlyKeys("english", "german");
    assertThat(detected.shares().get("english")).isEqualTo(2 / 3.0);
  }

  @Test
  void scripts_without_spaces_are_seen() {
    assertThat(Languages.of(List.of("我们在北京大学学习中文", "plain words here")).unsegmented())
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"de,german", "pt-BR,portuguese", "EN_us,english", "German,german", "simple,simple"})
  void have_codes(String code, String language) {
    assertThat(Languages.named(code)).contains(language);
  }

  @Test
  @Tag("pg")
  void are_configurations_of_the_server() throws SQLException {
    var there = new ArrayList<String>();
    try (ScratchDatabase database = SharedSandbox.get().create("languages");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select cfgname from pg_ts_config")) {
      while (rows.next()) {
        there.add(rows.getString(1));
      }
    }
    assertThat(there).containsAll(Languages.known());
  }
}
