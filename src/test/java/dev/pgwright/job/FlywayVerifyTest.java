package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Pgwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Flyway's versions are proven like other people's migrations.
@Tag("pg")
class FlywayVerifyTest {

  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void undo_migrations_are_the_way_back() throws IOException, InterruptedException {
    file("V1__mails.sql", "create table ${t} (id int primary key, mail text);\n");
    file("V2__kind.sql", "alter table mails add kind text;\n");
    file("U2__kind.sql", "alter table mails drop mail;\n");
    Pgwright.Done done = Pgwright.in(folder).run("verify", "flyway:.", "--placeholder", "t=mails");
    assertThat(done.exit()).as(done.err()).isEqualTo(1);
    assertThat(done.out())
        .contains("V1__mails.sql: info: 1: no way back: no file undoes it [no-way-back]")
        .contains("V2__kind.sql: warning: 2: the downgrade does not restore the state before")
        .contains("ALTER TABLE public.mails DROP COLUMN kind");
  }
}
