package dev.pgwright.alembic;

import static dev.pgwright.alembic.Projects.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlembicConfigTest {

  @TempDir private Path folder;

  @Test
  void a_file_is_itself_and_a_folder_means_its_ini() throws IOException {
    Path toml = folder.resolve("pyproject.toml");
    Files.writeString(toml, "[project]\nname = \"shop\"\n");
    assertThat(failure(() -> AlembicConfig.locate(folder)))
        .hasMessage(
            folder + " holds neither an alembic.ini nor a pyproject.toml with [tool.alembic]");

    Files.writeString(toml, "[tool.alembic]\nscript_location = \"x\"\n");
    assertThat(AlembicConfig.locate(folder)).isEqualTo(toml);
    Path ini = Files.createFile(folder.resolve("alembic.ini"));
    assertThat(AlembicConfig.locate(folder)).isEqualTo(ini);
    assertThat(AlembicConfig.locate(toml)).isEqualTo(toml);
  }

  @Test
  void a_path_that_is_not_there() {
    assertThat(failure(() -> AlembicConfig.locate(folder.resolve("no/alembic.ini"))))
        .hasMessage("no such file or folder: " + folder.resolve("no/alembic.ini"));
  }
}
