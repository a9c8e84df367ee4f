package dev.pgwright.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryStoreTest {

  @TempDir private Path root;

  @Test
  void the_same_is_kept_once_and_what_people_wrote_stays() throws Exception {
    MemoryStore memory = MemoryStore.in(root);
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "# Notes\n\nWe like bigint.\n");
    memory.keep(List.of(entry("one", "first"), entry("two", "second")));
    memory.keep(List.of(entry("one", "first again")));
    assertThat(Files.readString(file()))
        .startsWith("# Notes\n\nWe like bigint.\n\n## two\n")
        .contains("first again")
        .doesNotContain("first\n");
    assertThat(memory.lines()).hasSize(2).last().asString().startsWith("one; date: 2026-01-02");
  }

  @Test
  void it_stays_as_small_as_clients_load_it_and_the_oldest_goes() throws Exception {
    MemoryStore memory = MemoryStore.in(root);
    var entries = new ArrayList<MemoryStore.Entry>();
    for (int i = 0; i < 300; i++) {
      entries.add(entry("entry-" + i, "x".repeat(2_000)));
    }
    memory.keep(entries);
    String text = Files.readString(file());
    assertThat(text.lines().count()).isLessThanOrEqualTo(200);
    assertThat(text.length()).isLessThanOrEqualTo(25_000);
    assertThat(text).contains("## entry-299").doesNotContain("## entry-0\n");
  }

  @Test
  void credentials_are_hidden() throws Exception {
    MemoryStore.in(root)
        .keep(List.of(entry("one", "postgresql://app:hunter2@db.example.com/shop is slow")));
    assertThat(Files.readString(file())).doesNotContain("hunter2").contains("is slow");
  }

  private Path file() {
    return root.resolve(".claude/agent-memory/pgwright-database-engineer/MEMORY.md");
  }

  private static MemoryStore.Entry entry(String id, String text) {
    return new MemoryStore.Entry(id, "2026-01-02", "finding", "public.a", "plan-1", text);
  }
}
