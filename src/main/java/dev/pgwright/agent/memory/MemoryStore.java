package dev.pgwright.agent.memory;

import dev.pgwright.agent.file.SharedFile;
import dev.pgwright.agent.file.SharedFile.Change;
import dev.pgwright.guard.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The memory of the database engineer in a project: one Markdown file that people read too.
///
/// What people have written above the first entry stays as it is; the oldest entries go when the
/// file grows over what an agent's client loads.
///
/// @param file `MEMORY.md`
public record MemoryStore(SharedFile file) {

  /// Lines and bytes that clients load.
  private static final int MOST_LINES = 200;

  private static final int MOST_BYTES = 25_000;
  private static final int LONGEST = 600;
  private static final String HEAD = "# Database engineer\n";
  private static final Pattern ENTRY = Pattern.compile("(?m)^## (?=[a-z0-9-]+$)");

  /// Something worth keeping.
  ///
  /// @param id kebab-case; an entry with an id that is there takes its place
  /// @param date as 2026-11-23
  /// @param kind `decision`, `finding` or `blocker`
  /// @param scope tables it is about, separated by commas
  /// @param evidence what shows it
  /// @param text a few sentences, without rows of data
  public record Entry(
      String id, String date, String kind, String scope, String evidence, String text) {

    private String markdown() {
      return String.join(
          "\n",
          "## " + id,
          "",
          "- date: " + clean(date),
          "- kind: " + clean(kind),
          "- scope: " + clean(scope),
          "- evidence: " + clean(evidence),
          "",
          clean(text),
          "");
    }

    private static String clean(String text) {
      String plain = Secrets.hidden(text.replaceAll("\\s+", " ").strip());
      return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    }
  }

  /// The memory of a project, in the folder that the plugin's agent has.
  ///
  /// @param root where `.claude` is
  public static MemoryStore in(Path root) {
    return new MemoryStore(
        new SharedFile(
            root.resolve(".claude/agent-memory/pgwright-database-engineer/MEMORY.md")
                .toAbsolutePath()));
  }

  /// All entries, the oldest first, each as one line: what people wrote in between belongs to the
  /// entry above it.
  public List<String> lines() {
    return entries(file.read().orElse("")).stream()
        .map(it -> it.strip().replaceAll("^## ", "").replaceAll("\\s*\\n(?:- )?\\s*", "; "))
        .map(Secrets::hidden)
        .toList();
  }

  /// Adds entries, newest last.
  public void keep(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    file.change(
        text -> {
          String before = text.orElse(HEAD);
          var all = new ArrayList<>(entries(before));
          for (Entry it : entries) {
            all.removeIf(old -> old.startsWith("## " + it.id() + "\n"));
            all.add(it.markdown());
          }
          return Change.to(capped(head(before), all), before);
        });
  }

  private static String head(String text) {
    var matcher = ENTRY.matcher(text);
    String head = matcher.find() ? text.substring(0, matcher.start()) : text;
    return head.isBlank() ? HEAD : head;
  }

  private static List<String> entries(String text) {
    var starts = new ArrayList<Integer>();
    var matcher = ENTRY.matcher(text);
    while (matcher.find()) {
      starts.add(matcher.start());
    }
    var entries = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      entries.add(text.substring(starts.get(i), end));
    }
    return entries;
  }

  private static String capped(String head, List<String> entries) {
    var left = new ArrayList<>(entries);
    while (true) {
      String text = whole(head, left);
      boolean fits =
          text.lines().count() <= MOST_LINES
              && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
      if (fits || left.size() <= 1) {
        return text;
      }
      left.removeFirst();
    }
  }

  private static String whole(String head, List<String> entries) {
    var text = new StringBuilder(head.stripTrailing()).append('\n');
    entries.forEach(it -> text.append('\n').append(it.strip()).append('\n'));
    return text.toString();
  }
}
