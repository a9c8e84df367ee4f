package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTest {

  @Test
  void every_kind_is_understood() {
    assertThat(Source.parse("alembic:backend/alembic.ini"))
        .isEqualTo(new Source.Alembic(Path.of("backend/alembic.ini"), null));
    assertThat(Source.parse("alembic:a@b/alembic.ini@abc123"))
        .isEqualTo(new Source.Alembic(Path.of("a@b/alembic.ini"), "abc123"));
    assertThat(Source.parse("alembic:a.ini#core@abc"))
        .isEqualTo(new Source.Alembic(Path.of("a.ini"), "core", "abc"))
        .extracting(Source::label)
        .isEqualTo("alembic:a.ini#core@abc");
    assertThat(Source.parse("alembic:a@b/c")).isEqualTo(new Source.Alembic(Path.of("a@b/c"), null));
    assertThat(Source.parse("SQL:docs/a b.sql")).isEqualTo(new Source.Sql(Path.of("docs/a b.sql")));
    assertThat(Source.parse("db:")).isEqualTo(new Source.Database(""));
    assertThat(Source.parse("db:postgresql://h/d"))
        .isEqualTo(new Source.Database("postgresql://h/d"));
    assertThat(Source.parse("empty:")).isEqualTo(new Source.Empty());
    assertThat(Source.parse("models:app.models")).isEqualTo(new Source.Models("app.models", null));
    assertThat(Source.parse("models:app.db:db.metadata"))
        .isEqualTo(new Source.Models("app.db", "db.metadata"));
    assertThat(Source.parse("flyway:db@x/migration@1.2"))
        .isEqualTo(new Source.Flyway(Path.of("db@x/migration"), "1.2"));
    assertThat(Source.parse("snapshot:a.json")).isEqualTo(new Source.Snapshot(Path.of("a.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "alembic:",
        "alembic:ini@",
        "sql:",
        "empty:x",
        "liquibase:x",
        "models:",
        "models:app/models.py",
        "models:app.models:",
        "models:app.models:Base()",
        "flyway:",
        "flyway:dir@",
        "snapshot:",
        "db:mysql://h/d",
        "db:postgresql://h/%zz",
        "db:a=b c",
        "db:a='b",
        "C:\\wanted.sql",
        "postgresql://u:secret@h/d"
      })
  void anything_else_is_refused_with_the_valid_kinds(String text) {
    assertThatThrownBy(() -> Source.parse(text))
        .isInstanceOf(PgwrightException.class)
        .satisfies(e -> assertThat(((PgwrightException) e).code()).isEqualTo(Code.USAGE))
        .hasMessageNotContaining("secret");
  }

  @Test
  void the_likely_kind_is_suggested() {
    assertThatThrownBy(() -> Source.parse("wanted.sql"))
        .satisfies(
            e -> assertThat(((PgwrightException) e).hint()).isEqualTo("write sql:wanted.sql"));
    assertThatThrownBy(() -> Source.parse("liquibase:x"))
        .hasMessage("no such kind: liquibase:")
        .satisfies(e -> assertThat(((PgwrightException) e).hint()).contains(Source.FORMS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          db: | db:
          db:mydb | db:mydb
          db:postgresql://h:5432/d | db:postgresql://h:5432/d
          db:postgresql://u@h/d | db:postgresql://u@h/d
          db:postgresql://u:secret@h:1/d | db:postgresql://u:***@h:1/d
          db:postgres://u:secret@h1:1,h2:2/d?sslmode=require | db:postgres://u:***@h1:1,h2:2/d?sslmode=require
          db:postgresql://u:a/secret@h/d | db:postgresql://u:***@h/d
          db:postgresql://u:se%40cret@h/d | db:postgresql://u:***@h/d
          db:postgresql://u:p?secret@h/d | db:postgresql://u:***@h/d
          db:postgresql://h/d?user=u&password=secret&sslpassword=secret | db:postgresql://h/d?user=u&password=***&sslpassword=***
          db:postgresql://h/d?pass%77ord=secret | db:postgresql://h/d?pass%77ord=***
          db:host=h password=secret dbname='a b' | db:host=h password=*** dbname='a b'
          db:host=h password = 'sec ret' | db:host=h password=***
          """)
  void labels_never_show_a_password(String text, String label) {
    Source source = new Source.Database(text.substring(3));
    assertThat(source.label()).isEqualTo(label);
    assertThat(source.toString()).isEqualTo(label);
  }

  @Test
  void labels_are_what_was_given() {
    assertThat(Source.parse("alembic:a/b.ini@r").label()).isEqualTo("alembic:a/b.ini@r");
    assertThat(Source.parse("sql:a").label()).isEqualTo("sql:a");
    assertThat(Source.parse("empty:").label()).isEqualTo("empty:");
  }
}
