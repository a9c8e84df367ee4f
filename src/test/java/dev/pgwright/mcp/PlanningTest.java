package dev.pgwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Pgwright;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a plan to files, with a person between, and what stands beside the tools.
@Tag("pg")
class PlanningTest {

  private static final String PLAN =
      """
      {"from": "flyway:db", "message": "add names",
       "target_ddl": "create table a (id int primary key, name text);"}
      """;

  @TempDir private Path folder;

  @Test
  void files_are_written_once_a_person_has_said_yes() throws Exception {
    migrations();
    Client.Seen seen =
        new Client()
            .call("plan_migration", PLAN)
            .answering(false)
            .call("write_migration", "{'plan_id': '$migration-1'}")
            .answering(true)
            .call("write_migration", "{'plan_id': '$migration-1'}")
            .call("write_migration", "{'plan_id': '$migration-1', 'approvals': ['made-up']}")
            .run(Pgwright.in(folder));
    assertThat(seen.content(1).path("status").asText()).startsWith("DONE");
    assertThat(seen.content(1).at("/revisions/0/content").asText()).contains("name text");
    assertThat(seen.content(1).at("/approvals_required/0/object").asText())
        .isEqualTo("table:public.legacy");
    assertThat(seen.error(2).path("message").asText()).isEqualTo("the person said no");
    assertThat(seen.content(3).path("written").toString()).contains("add_names");
    assertThat(seen.content(3).path("checks").toString()).contains("passed");
    assertThat(seen.error(4).path("code").asText()).isEqualTo("REFUSED");
    assertThat(seen.seen().at("/asked/0/message").asText()).contains("add names");
    assertThat(seen.seen().path("asked")).hasSize(2);
    assertThat(seen.seen().path("progress")).isNotEmpty();
    try (var files = Files.list(folder.resolve("db"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.startsWith("V2__add_names"));
    }
  }

  @Test
  void nothing_is_written_where_nobody_can_be_asked() throws Exception {
    migrations();
    Client.Seen seen =
        new Client()
            .answering(null)
            .call("plan_migration", PLAN)
            .call("write_migration", "{'plan_id': '$migration-1'}")
            .call("write_migration", "{'plan_id': 'migration-9-0'}")
            .run(Pgwright.in(folder));
    assertThat(seen.error(2).path("message").asText()).startsWith("nobody can be asked");
    assertThat(seen.error(3).path("message").asText()).contains("no plan migration-9-0");
    try (var files = Files.list(folder.resolve("db"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void documents_and_briefs_are_there_and_a_brief_begins_a_budget() throws Exception {
    var client =
        new Client()
            .step("resources/list")
            .step("resources/templates/list")
            .step("resources/read", "{\"uri\": \"pgwright://rules/index-not-concurrent\"}")
            .step("resources/read", "{\"uri\": \"pgwright://locks\"}")
            .step("resources/read", "{\"uri\": \"pgwright://rules/../../secret\"}")
            .step("prompts/list")
            .step(
                "prompts/get",
                "{\"name\": \"review-migration\", \"arguments\": {\"path\": \"x.sql\"}}");
    for (int i = 0; i < 11; i++) {
      client.call("explain_lock", "{'sql': 'drop table a'}");
    }
    Client.Seen seen = client.run(Pgwright.in(folder));
    assertThat(seen.results().get(1).path("resources")).hasSize(3);
    assertThat(seen.results().get(2).path("resourceTemplates")).hasSize(2);
    assertThat(seen.results().get(3).at("/contents/0/text").asText())
        .contains("# index-not-concurrent");
    assertThat(seen.results().get(4).at("/contents/0/text").asText()).contains("ACCESS EXCLUSIVE");
    assertThat(seen.results().get(5).path("failed").asText()).contains("not found");
    assertThat(seen.results().get(6).path("prompts")).hasSize(4);
    assertThat(seen.results().get(7).at("/messages/0/content/text").asText())
        .contains("x.sql", "Between 5 and 10 calls");
    assertThat(seen.results().get(8).path("content")).hasSize(1);
    assertThat(seen.results().get(14).at("/content/1/text").asText()).contains("3 calls are left");
    assertThat(seen.results().get(17).at("/content/1/text").asText()).contains("finish_report");
    assertThat(seen.error(18).path("code").asText()).isEqualTo("BUDGET_EXHAUSTED");
  }

  private void migrations() throws Exception {
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(
        folder.resolve("db/V1__start.sql"),
        "create table a (id int primary key);\ncreate table legacy (id int primary key);\n");
    Files.writeString(folder.resolve("pgwright.toml"), "[paths]\nallowed = [\"db/**\"]\n");
  }
}
