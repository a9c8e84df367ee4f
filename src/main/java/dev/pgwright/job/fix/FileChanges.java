package dev.pgwright.job.fix;

import dev.pgwright.PgwrightException;
import dev.pgwright.job.input.LiquibaseSql;
import dev.pgwright.render.RenderedFile;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.fix.Fixable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How files become others: scripts in place or cut in several, revisions with others behind them.
public final class FileChanges implements Fixing.Texts {

  private static final Pattern FLYWAY = Pattern.compile("[VB][0-9][0-9._]*__.*\\.sql");
  private static final String OUTSIDE = "executeInTransaction=false\n";

  private final Function<String, String> source;
  private final Function<String, List<String>> present;
  private final BiFunction<String, String, List<Migration>> revision;
  private final Followers followers;
  private final Map<String, String> accepted = new LinkedHashMap<>();

  /// @param source the text of a file by its name
  /// @param present names of the files in the folder of a file, without folders
  /// @param revision reads the text of a revision as if it were the file
  /// @param followers makes revisions behind others
  public FileChanges(
      Function<String, String> source,
      Function<String, List<String>> present,
      BiFunction<String, String, List<Migration>> revision,
      Followers followers) {
    this.source = source;
    this.present = present;
    this.revision = revision;
    this.followers = followers;
  }

  @Override
  public String text(String file) {
    String now = accepted.get(file);
    return now == null ? source.apply(file) : now;
  }

  @Override
  public void accept(NewText text) {
    accepted.put(text.file(), text.text());
  }

  @Override
  public List<Fixing.Change> changes(
      String file, String text, List<Fixable> fixes, List<Migration> read) {
    if (file.endsWith(".py")) {
      return revisions(file, text, fixes, read);
    }
    if (LiquibaseSql.is(text)) {
      return LiquibaseFix.of(text, fixes, read).stream()
          .map(it -> new Fixing.Change(new NewText(file, it, false), LiquibaseSql.read(file, it)))
          .toList();
    }
    Migration migration = read.getFirst();
    boolean same =
        read.size() == 1
            && migration.pieces().size() == 1
            && migration.pieces().getFirst().text().equals(text);
    if (!same) {
      return List.of();
    }
    if (!migration.wrapped()) {
      return List.of(change(file, SqlFix.inPlace(text, fixes), false, migration, false));
    }
    return scripts(file, SqlFix.cut(text, fixes), migration);
  }

  private static Fixing.Change change(
      String file, String text, boolean created, Migration from, boolean wrapped) {
    Migration plain = Migration.sql(file, text, wrapped);
    var now =
        new Migration(
            file, plain.pieces(), wrapped, from.downgrade(), from.reported(), from.notes());
    return new Fixing.Change(new NewText(file, text, created), List.of(now));
  }

  /// A script of one transaction as several that run one after the other.
  private List<Fixing.Change> scripts(String file, List<Segment> segments, Migration from) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String folder = file.substring(0, file.length() - name.length());
    boolean flyway = FLYWAY.matcher(name).matches();
    Optional<List<String>> names =
        flyway
            ? FlywayNames.behind(name, segments.size() - 1, present.apply(file))
            : Optional.of(numbered(name, segments.size()));
    boolean stdin = file.equals("-");
    if (names.isEmpty() || (stdin && segments.size() > 1)) {
      return List.of();
    }
    var changes = new ArrayList<Fixing.Change>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      String own = i == 0 ? name : names.get().get(i - 1);
      boolean note = segment.outside() && !flyway;
      String text =
          note ? "-- Not in a transaction: run it without -1.\n" + segment.text() : segment.text();
      changes.add(change(folder + own, text, i > 0, from, !segment.outside()));
      if (segment.outside() && flyway) {
        boolean there = present.apply(file).contains(own + ".conf");
        String conf = there ? text(folder + own + ".conf").stripTrailing() + "\n" : "";
        changes.add(
            new Fixing.Change(
                new NewText(folder + own + ".conf", conf + OUTSIDE, !there), List.of()));
      }
    }
    return changes;
  }

  private static List<String> numbered(String name, int count) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String suffix = dot < 0 ? "" : name.substring(dot);
    var names = new ArrayList<String>();
    for (int i = 2; i <= count; i++) {
      names.add(stem + "_" + i + suffix);
    }
    return names;
  }

  private List<Fixing.Change> revisions(
      String file, String text, List<Fixable> fixes, List<Migration> read) {
    List<Migration.Piece> up = pieces(read, false);
    List<Migration.Piece> down = pieces(read, true);
    Optional<AlembicFix.Result> result = AlembicFix.of(text, fixes, up, down, convention(file));
    if (result.isEmpty()) {
      return List.of();
    }
    var changes = new ArrayList<Fixing.Change>();
    changes.add(read(file, result.get().text(), false));
    Matcher id =
        Pattern.compile("(?m)^revision(?:\\s*:[^=\n]*)?\\s*=\\s*[\"']([^\"']+)[\"']").matcher(text);
    if (!result.get().later().isEmpty() && id.find()) {
      follow(file, id.group(1), result.get().later(), changes);
    }
    return changes;
  }

  /// Whether `env.py` itself gives constraints names that only Alembic knows.
  private boolean convention(String file) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    try {
      return source.apply(folder + "../env.py").contains("naming_convention");
    } catch (PgwrightException _) {
      return false;
    }
  }

  private static List<Migration.Piece> pieces(List<Migration> read, boolean downgrade) {
    return read.stream()
        .filter(it -> it.downgrade() == downgrade)
        .flatMap(it -> it.pieces().stream())
        .toList();
  }

  /// A revision behind another, and those that followed it behind the new one.
  private void follow(
      String file, String parent, List<String> statements, List<Fixing.Change> changes) {
    String id = digest(parent + "\n" + String.join("\n", statements));
    String name = file.substring(file.lastIndexOf('/') + 1);
    String folder = file.substring(0, file.length() - name.length());
    RenderedFile follower = followers.validating(file, id, parent, statements, present.apply(file));
    changes.add(read(folder + follower.name(), follower.text(), true));
    Pattern link =
        Pattern.compile(
            "(?m)^(down_revision(?:\\s*:[^=\n]*)?\\s*=.*[\"'])"
                + Pattern.quote(parent)
                + "([\"'])");
    for (String other : present.apply(file)) {
      if (other.endsWith(".py") && !other.equals(name)) {
        String before = text(folder + other);
        Matcher found = link.matcher(before);
        if (found.find()) {
          String after = found.replaceAll("$1" + id + "$2");
          changes.add(new Fixing.Change(new NewText(folder + other, after, false), List.of()));
        }
      }
    }
  }

  private Fixing.Change read(String file, String text, boolean created) {
    return new Fixing.Change(new NewText(file, text, created), revision.apply(file, text));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
