package dev.pgwright.job.fix;

import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Severity;
import dev.pgwright.rules.fix.Fixable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// Safe forms put into files, as far as checking them again finds nothing new.
public final class Fixing {

  /// Each statement is tried by itself where all of a file's together do not come out clean.
  private static final int MOST_TRIES = 60;

  private final Texts files;
  private final Function<List<Migration>, Checked> check;
  private List<Migration> migrations;
  private Map<String, Integer> before;
  private final int unread;

  private Fixing(
      Texts files,
      Function<List<Migration>, Checked> check,
      List<Migration> migrations,
      Checked checked) {
    this.files = files;
    this.check = check;
    this.migrations = migrations;
    this.before = counted(checked);
    this.unread = checked.unread();
  }

  /// What is known about files.
  public interface Texts {

    /// The text of a file as it is.
    String text(String file);

    /// How a file becomes others with the statements in their safe forms; empty where it cannot.
    List<Change> changes(String file, String text, List<Fixable> fixes, List<Migration> read);

    /// Takes note that a file is another one from now on.
    void accept(NewText text);
  }

  /// A file as it should be, and what it is read as then.
  ///
  /// @param migrations none for what is no migration
  public record Change(NewText text, List<Migration> migrations) {
    public Change {
      migrations = List.copyOf(migrations);
    }
  }

  /// What came of it.
  ///
  /// @param files in the order they run
  /// @param checked what is found in them
  /// @param fixed how many statements were replaced
  public record Result(List<NewText> files, Checked checked, int fixed) {
    public Result {
      files = List.copyOf(files);
    }
  }

  /// Puts the safe forms in place.
  ///
  /// @param check checks migrations on the same world as before
  public static Result run(
      List<Migration> migrations,
      Checked checked,
      Texts files,
      Function<List<Migration>, Checked> check) {
    return new Fixing(files, check, migrations, checked).run(checked);
  }

  private Result run(Checked first) {
    var byFile = new LinkedHashMap<String, List<Fixable>>();
    first
        .fixable()
        .forEach(it -> byFile.computeIfAbsent(it.file(), _ -> new ArrayList<>()).add(it));
    var texts = new LinkedHashMap<String, NewText>();
    Checked now = first;
    int fixed = 0;
    for (Map.Entry<String, List<Fixable>> file : byFile.entrySet()) {
      List<Fixable> all = file.getValue();
      Attempt best = attempt(file.getKey(), all);
      for (int i = 0; best == null && i < Math.min(all.size(), MOST_TRIES); i++) {
        best = better(file.getKey(), all, i);
      }
      if (best != null) {
        migrations = best.migrations;
        before = counted(best.checked);
        now = best.checked;
        fixed += best.fixes;
        for (Change change : best.changes) {
          files.accept(change.text());
          NewText earlier = texts.get(change.text().file());
          boolean created = change.text().created() || (earlier != null && earlier.created());
          texts.put(
              change.text().file(),
              new NewText(change.text().file(), change.text().text(), created));
        }
      }
    }
    return new Result(List.copyOf(texts.values()), now, fixed);
  }

  /// One file tried.
  private record Attempt(
      List<Migration> migrations, Checked checked, List<Change> changes, int fixes) {}

  /// As many of the statements as come out clean together, from one of them on.
  private @org.jspecify.annotations.Nullable Attempt better(
      String file, List<Fixable> all, int from) {
    Attempt best = null;
    var kept = new ArrayList<Fixable>();
    for (Fixable each : all.subList(from, Math.min(all.size(), MOST_TRIES))) {
      kept.add(each);
      Attempt tried = attempt(file, kept);
      if (tried == null) {
        kept.removeLast();
      } else {
        best = tried;
      }
    }
    return best;
  }

  private @org.jspecify.annotations.Nullable Attempt attempt(String file, List<Fixable> fixes) {
    List<Migration> own = migrations.stream().filter(it -> it.file().equals(file)).toList();
    List<Change> changes = files.changes(file, files.text(file), fixes, own);
    if (changes.isEmpty()) {
      return null;
    }
    var next = new ArrayList<Migration>();
    boolean put = false;
    for (Migration each : migrations) {
      if (!each.file().equals(file)) {
        next.add(each);
      } else if (!put) {
        changes.forEach(it -> next.addAll(it.migrations()));
        put = true;
      }
    }
    Checked checked = check.apply(next);
    Map<String, Integer> after = counted(checked);
    boolean clean =
        after.entrySet().stream()
            .allMatch(it -> it.getValue() <= before.getOrDefault(it.getKey(), 0));
    boolean gone =
        fixes.stream()
            .flatMap(it -> it.rules().stream())
            .filter(before::containsKey)
            .anyMatch(it -> after.getOrDefault(it, 0) < Objects.requireNonNull(before.get(it)));
    boolean silent =
        fixes.stream().flatMap(it -> it.rules().stream()).noneMatch(before::containsKey);
    return clean && (gone || silent) && checked.unread() <= unread
        ? new Attempt(next, checked, changes, fixes.size())
        : null;
  }

  /// How often each rule finds something that matters.
  private static Map<String, Integer> counted(Checked checked) {
    var counts = new TreeMap<String, Integer>();
    for (Checked.Found found : checked.found()) {
      if (found.rule().severity() != Severity.INFO) {
        counts.merge(found.rule().id(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
