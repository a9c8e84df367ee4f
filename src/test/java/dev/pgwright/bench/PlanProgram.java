package dev.pgwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./pgwright plan --from sql: --to sql: --dry-run` as a process: a server is started, both
/// scripts of 1,000 tables are run and read back, 20 tables differ.
final class PlanProgram implements Benchmark {

  private static final int TABLES = 1_000;

  private Path old = Path.of("");
  private Path wanted = Path.of("");

  @Override
  public String name() {
    return "plan-program-20-changes-of-1000-tables";
  }

  @Override
  public int rounds() {
    return 3;
  }

  @Override
  public void prepare() throws IOException {
    old = Files.createTempFile("pgwright-bench-old", ".sql");
    wanted = Files.createTempFile("pgwright-bench-wanted", ".sql");
    String tables = String.join("", Large.sql(TABLES));
    Files.writeString(old, tables);
    Files.writeString(wanted, tables + Large.changed(TABLES));
  }

  @Override
  public void round() throws Exception {
    Path out = Path.of(System.getProperty("java.io.tmpdir"));
    Programs.run(
        List.of(
            "./pgwright",
            "plan",
            "--from",
            "sql:" + old,
            "--to",
            "sql:" + wanted,
            "--dry-run",
            "--target",
            "sql",
            "--out",
            out.toString(),
            "-q"));
  }

  @Override
  public void close() {
    try {
      Files.delete(old);
      Files.delete(wanted);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
