package dev.pgwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaithfulTest {

  @Test
  void a_list_of_varchar_constants_loses_its_casts() {
    assertThat(
            Faithful.text(
                "CHECK (((status)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character"
                    + " varying])::text[])))"))
        .isEqualTo(
            "CHECK ((status = ANY (ARRAY['a'::character varying, 'it''s'::character"
                + " varying])))");
  }

  @Test
  void not_in_and_quoted_names_too() {
    assertThat(
            Faithful.text("((\"Status\")::text <> ALL ((ARRAY['a'::character varying])::text[]))"))
        .isEqualTo("(\"Status\" <> ALL (ARRAY['a'::character varying]))");
  }

  @Test
  void everything_else_stays_as_it_is() {
    String text = "CHECK ((mood = ANY (ARRAY['a'::text, 'b'::text])))";
    assertThat(Faithful.text(text)).isEqualTo(text);
  }

  @Test
  void long_texts_with_quotes_that_nothing_ends_are_read_through() {
    String text = "x := format((\"" + "value ".repeat(20_000) + "); y := '" + "it ".repeat(20_000);
    assertThat(Faithful.text(text)).isEqualTo(text);
  }
}
