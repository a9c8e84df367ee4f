package dev.pgwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./pgwright check` beside squawk on the same files; both as whole processes.
final class CheckFiles implements Benchmark {

  private static final int STATEMENTS = 10;

  private final int count;
  private final List<Path> files = new ArrayList<>();

  /// @param count of files with ten statements each
  CheckFiles(int count) {
    this.count = count;
  }

  @Override
  public String name() {
    return count == 1 ? "check-one-file" : "check-" + count + "-files";
  }

  @Override
  public int rounds() {
    return count == 1 ? 20 : 5;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Squawk.prepare();
    Path folder = Path.of("target", "bench-check-" + count);
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      files.add(Files.writeString(folder.resolve(i + "_change.sql"), migration(i)));
    }
  }

  private static String migration(int i) {
    var text = new StringBuilder("-- change " + i + "\n");
    for (int j = 0; j < STATEMENTS; j++) {
      String table = "orders_" + (i * 7 + j) % 97;
      text.append(
          switch (j % 5) {
            case 0 -> "alter table " + table + " add column c" + i + "_" + j + " text;\n";
            case 1 -> "create index i" + i + "_" + j + " on " + table + " (status, created_at);\n";
            case 2 ->
                "alter table "
                    + table
                    + "\n  add constraint k"
                    + i
                    + "_"
                    + j
                    + " check (amount > 0 and currency in ('EUR', 'USD'));\n";
            case 3 -> "alter table " + table + " alter column note type varchar(200);\n";
            default ->
                "create table t"
                    + i
                    + "_"
                    + j
                    + " (\n  id bigint generated always as identity primary key,\n"
                    + "  name text not null,\n  at timestamptz not null default now()\n);\n";
          });
    }
    return text.toString();
  }

  @Override
  public void round() throws IOException, InterruptedException {
    Squawk.ours(files);
  }

  @Override
  public Optional<Peer> peer() {
    return Optional.of(new Peer("squawk", () -> Squawk.run(files)));
  }
}
