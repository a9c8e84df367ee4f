package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.sql.Dialect;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlListingTest {

  private static final String TEXT =
      """
      -- \ud83d\ude00
      ALTER TABLE t ADD "a" int;
      selec 1;
      select 1 + ;
      create table p (a int generated always as (1) virtual)""";

  private static String listed(SqlListing.Form form) throws IOException {
    var out = new StringWriter();
    assertThat(SqlListing.write(TEXT, Dialect.SERVER, form, out)).isFalse();
    return out.toString();
  }

  @Test
  void kinds_and_what_is_wrong() throws IOException {
    assertThat(listed(SqlListing.Form.KINDS))
        .isEqualTo(
            """
            2: alter table
            3:1: syntax error at or near "selec"
            4:12: syntax error at or near ";"
            5: create table (since 18)
            """);
  }

  @Test
  void what_could_be_read_is_printed_in_one_form() throws IOException {
    assertThat(listed(SqlListing.Form.PRINTED))
        .startsWith("alter table t add a int;\nselec 1;\nselect 1 +;\n");
  }

  @Test
  void pieces_are_as_they_were_written() throws IOException {
    assertThat(listed(SqlListing.Form.PIECES))
        .startsWith("ALTER TABLE t ADD \"a\" int;\n\nselec 1;\n\n");
  }

  @Test
  void offsets_are_in_characters() throws IOException {
    JsonNode units = new ObjectMapper().readTree(listed(SqlListing.Form.JSON));
    assertThat(units).hasSize(4);
    assertThat(units.get(0).get("start").asInt()).isEqualTo(5);
    assertThat(units.get(0).get("end").asInt()).isEqualTo(30);
    assertThat(units.get(1).get("error").get("offset").asInt()).isEqualTo(32);
    assertThat(units.get(2).get("end").asInt()).isEqualTo(51);
    assertThat(units.get(2).get("error").get("offset").asInt()).isEqualTo(52);
    assertThat(units.get(3).get("since").asInt()).isEqualTo(18);
    assertThat(units.get(3).get("kind").asText()).isEqualTo("create table");
    assertThat(units.get(3).get("ok").asBoolean()).isTrue();
  }

  @Test
  void dialects_have_names() {
    assertThat(SqlListing.dialect(List.of("psql", "format")))
        .isEqualTo(new Dialect(true, false, false, true));
  }
}
