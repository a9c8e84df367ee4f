package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guard as agents call it: JSON in, JSON out, exit code 0.
class GuardCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// A command line of a document, its option, and the lines that it prints.
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?m)^    \\$ pgwright guard --command \"((?:[^\"\\\\]|\\\\.)*)\"( --\\w+)?\\n"
              + "((?:    (?!\\$).*\\n|\\n(?=    (?!\\$)))*)");

  @TempDir private Path folder;
  private final TreeMap<String, String> env = new TreeMap<>();

  @BeforeEach
  void state() {
    env.put("XDG_STATE_HOME", folder.resolve("state").toString());
  }

  @Test
  void a_destructive_command_is_denied_with_the_safe_way() throws IOException {
    JsonNode answer = bash("psql -c 'DROP TABLE users'");

    assertThat(answer.path("hookEventName").asText()).isEqualTo("PreToolUse");
    assertThat(answer.path("permissionDecision").asText()).isEqualTo("deny");
    assertThat(answer.path("permissionDecisionReason").asText())
        .contains("drop-table", "users", "Instead:", "--allow-once ");
  }

  @Test
  void an_allowance_takes_no_question_away() throws IOException {
    assertThat(bash("git push --force").has("permissionDecision")).isFalse();
    assertThat(bash("psql -c 'select 1'").has("permissionDecision")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{\"tool_name\":\"Bash\"}",
        "{\"tool_name\":\"Bash\",\"tool_input\":{}}",
        "{\"tool_name\":\"Bash\",\"tool_input\":{\"command\":\"ls\"},\"cwd\":\"/no/such/folder\"}",
        "{\"tool_name\":\"Bash\",\"tool_input\":{\"command\":\"ls\"},\"cwd\":\"relative\"}",
        "{\"tool_name\":\"Bash\",\"tool_input\":{\"command\":\"ls\"},\"cwd\":5}",
        "{\"tool_name\":\"Bash\",\"tool_input\":{\"command\":[\"dropdb\",\"prod\"]}}",
        "{\"tool_name\":\"Bash\",\"tool_input\":{\"command\":\"ls\"}} trailing",
        "{\"tool_name\":\"Unheard\",\"tool_input\":{}}",
        "{\"tool_name\":\"Write\",\"tool_input\":{\"content\":\"x\"}}"
      })
  void what_cannot_be_judged_is_denied(String input) throws IOException {
    JsonNode answer = hook(input);

    assertThat(answer.path("permissionDecision").asText()).isEqualTo("deny");
    assertThat(answer.path("permissionDecisionReason").asText()).isNotBlank();
  }

  @Test
  void the_database_engineer_runs_no_migrations() throws IOException {
    assertThat(decision("alembic upgrade head", "pgwright:database-engineer")).isEqualTo("deny");
    assertThat(decision("alembic upgrade head --sql", "database-engineer")).isEmpty();
    assertThat(decision("alembic upgrade head", "")).isEqualTo("ask");
  }

  @Test
  void the_database_engineer_writes_where_migrations_are() throws IOException {
    assertThat(write("backend/alembic/versions/a.py", "database-engineer")).isEmpty();
    assertThat(write("docs/database/a.md", "database-engineer")).isEmpty();
    assertThat(write("frontend/a.ts", "database-engineer")).isEqualTo("deny");
    assertThat(write("backend/alembic/../app/a.py", "database-engineer")).isEqualTo("deny");
    assertThat(decision("echo x > frontend/a.ts", "database-engineer")).isEqualTo("deny");
    assertThat(write("frontend/a.ts", "")).isEmpty();
  }

  @Test
  void a_migration_that_is_written_comes_with_its_findings() throws IOException {
    ObjectNode input = input("Write", "");
    input
        .putObject("tool_input")
        .put("file_path", folder.resolve("a.sql").toString())
        .put("content", "alter table users drop column email;");

    JsonNode answer = hook(input.toString());

    assertThat(answer.has("permissionDecision")).isFalse();
    assertThat(answer.path("additionalContext").asText()).contains("drop-column");
  }

  @Test
  void disposable_databases_may_be_changed_and_lost_with_consent() throws IOException {
    Files.writeString(
        folder.resolve("pgwright.toml"),
        "[guard]\ndisposable = [\"localhost/*_test\"]\nprotected = [\"localhost/pay_test\"]\n");

    assertThat(decision("psql -h localhost -d app_test -c 'drop table a'", "")).isEqualTo("ask");
    assertThat(
            decision("psql postgresql://u:p@127.0.0.1/app_test -c 'insert into a values (1)'", ""))
        .isEmpty();
    assertThat(decision("psql -d app -h localhost -c 'drop table a'", "")).isEqualTo("deny");
    assertThat(decision("psql -d pay_test -c 'drop table a'", "")).isEqualTo("deny");
    assertThat(decision("psql -h prod -d app_test -c 'drop table a'", "")).isEqualTo("deny");
    assertThat(decision("psql 'postgresql://localhost/app_test?host=prod' -c 'drop table a'", ""))
        .isEqualTo("deny");
    assertThat(decision("PGHOST=prod psql -d app_test -c 'drop table a'", "")).isEqualTo("deny");
    assertThat(decision("psql -d app_test -c '\\c prod' -c 'drop table a'", "")).isEqualTo("deny");
    assertThat(decision("PGSERVICE=x psql -d app_test -c 'drop table a'", "")).isEqualTo("deny");
  }

  @Test
  void the_guard_is_not_changed_in_passing() throws IOException {
    assertThat(decision("echo '[guard]' > pgwright.toml", "")).isEqualTo("ask");
    assertThat(decision("touch x; pgwright guard --allow-once 0123456789abcdef", ""))
        .isEqualTo("deny");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mcp__postgres__query|sql|DROP TABLE users|deny",
        "mcp__supabase__execute_sql|query|DELETE FROM users|deny",
        "mcp__supabase__execute_sql|query|SELECT 1|",
        "mcp__supabase__reset_branch|branch_id|x|deny",
        "mcp__supabase__apply_migration|query|create table a (b int)|ask",
        "mcp__supabase__list_tables|schemas|public|",
        "mcp__context7__query-docs|query|how to DROP TABLE users|",
        "mcp__shell__run_command|command|dropdb prod|deny",
        "mcp__neon__run_sql|sql|UPDATE users SET a = 1|deny"
      })
  void foreign_tools_are_judged(String line) throws IOException {
    List<String> cells = List.of(line.split("\\|", -1));
    ObjectNode input = input(cells.get(0), "");
    input.putObject("tool_input").put(cells.get(1), cells.get(2));

    assertThat(hook(input.toString()).path("permissionDecision").asText()).isEqualTo(cells.get(3));
  }

  @Test
  void verdicts_are_logged_without_passwords() throws IOException {
    Files.writeString(folder.resolve("pgwright.toml"), "[guard]\naudit = \"log/guard.jsonl\"\n");

    bash("PGPASSWORD=hunter2 psql postgresql://u:hunter3@h/d -c 'drop table a'");

    String log = Files.readString(folder.resolve("log/guard.jsonl"));
    assertThat(JSON.readTree(log).path("verdict").asText()).isEqualTo("deny");
    assertThat(log).doesNotContain("hunter").contains("drop table a");
  }

  @Test
  void by_hand_it_prints_what_led_to_the_verdict() throws IOException {
    String json =
        run(
            "",
            "--command",
            "psql -c 'truncate a'",
            "--cwd",
            folder.toString(),
            "--format",
            "json");

    assertThat(JSON.readTree(json).path("verdict").asText()).isEqualTo("deny");
    assertThat(JSON.readTree(json).path("rule").asText()).isEqualTo("truncate");
    assertThat(run("", "--command", "psql -c 'truncate a'", "--explain"))
        .contains("SQL: truncate a");
  }

  /// Every command line of the documents with what it prints; only the hash depends on the folder.
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/guard.md"})
  void the_documents_show_what_it_prints(String file) throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of(file)));
    var seen = 0;
    while (shown.find()) {
      seen++;
      String command = shown.group(1).replace("\\\"", "\"");
      var words = new ArrayList<>(List.of("--command", command, "--cwd", folder.toString()));
      words.addAll(shown.group(2) == null ? List.of() : List.of(shown.group(2).strip()));
      String wanted = shown.group(3).replaceAll("(?m)^    ", "").strip();
      String printed = run("", words.toArray(String[]::new)).strip();
      assertThat(hashless(printed)).isEqualTo(hashless(wanted));
    }
    assertThat(seen).isPositive();
  }

  private static String hashless(String text) {
    return text.replaceAll("--allow-once [0-9a-f]{16}", "--allow-once …");
  }

  @Test
  void it_tests_itself() {
    assertThat(run("", "--self-test")).contains("judged as they should be");
  }

  private String decision(String command, String agent) throws IOException {
    ObjectNode input = input("Bash", agent);
    input.putObject("tool_input").put("command", command);
    return hook(input.toString()).path("permissionDecision").asText();
  }

  private String write(String file, String agent) throws IOException {
    ObjectNode input = input("Write", agent);
    input.putObject("tool_input").put("file_path", folder + "/" + file).put("content", "x");
    return hook(input.toString()).path("permissionDecision").asText();
  }

  private ObjectNode input(String tool, String agent) {
    ObjectNode input =
        JSON.createObjectNode()
            .put("session_id", "s")
            .put("cwd", folder.toString())
            .put("hook_event_name", "PreToolUse")
            .put("tool_name", tool);
    return agent.isEmpty() ? input : input.put("agent_type", agent);
  }

  private JsonNode bash(String command) throws IOException {
    ObjectNode input = input("Bash", "");
    input.putObject("tool_input").put("command", command);
    return hook(input.toString());
  }

  private JsonNode hook(String input) throws IOException {
    return JSON.readTree(run(input)).path("hookSpecificOutput");
  }

  private String run(String input, String... words) {
    var out = new StringWriter();
    var session =
        new Session(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            false,
            false,
            env,
            folder,
            Clock.systemUTC(),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    GuardProgram.Arguments arguments = GuardProgram.Arguments.of(words);
    assertThat(GuardProgram.run(session, Objects.requireNonNull(arguments))).isZero();
    return out.toString();
  }
}
