package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.facts.Lock;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.RuleList;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.rules.Rules;
import java.util.List;

/// Documents that agents can read beside the tools, by address.
public final class Shelf {

  private static final String SCHEME = "pgwright://";

  /// The last report of a connection, as [Visit] keeps it.
  static final String REPORT = "report";

  private Shelf() {}

  /// A document, or a kind of them.
  ///
  /// @param uri with `{…}` for what varies
  /// @param mime type of the text
  public record Item(String uri, String name, String title, String description, String mime) {

    /// Whether something varies in its address.
    public boolean template() {
      return uri.indexOf('{') >= 0;
    }
  }

  /// All kinds, in the order they are listed.
  public static List<Item> list() {
    return List.of(
        new Item(
            SCHEME + "rules",
            "rules",
            "Rules",
            "Ids and titles of all rules that review_migration knows",
            "text/markdown"),
        new Item(
            SCHEME + "locks",
            "locks",
            "Table locks",
            "PostgreSQL's table lock modes and which wait for which",
            "text/markdown"),
        new Item(
            SCHEME + "report/last",
            "last-report",
            "Last report",
            "The report that finish_report accepted last on this connection",
            "application/json"),
        new Item(
            SCHEME + "rules/{id}",
            "rule",
            "A rule",
            "Why a rule exists, what it reports and what it leaves alone, with sources",
            "text/markdown"),
        new Item(
            SCHEME + "schema/{table}",
            "table",
            "A table",
            "Columns, constraints and indexes of a table of the database",
            "text/plain"));
  }

  /// The text of a document.
  ///
  /// @throws PgwrightException INPUT where there is none
  public static String read(String uri, Call call) {
    if (uri.equals(SCHEME + "rules")) {
      return RuleList.text();
    }
    if (uri.equals(SCHEME + "locks")) {
      return locks();
    }
    if (uri.equals(SCHEME + "report/last")) {
      return call.visit().plan(REPORT).map(Object::toString).orElseThrow(() -> missing(uri));
    }
    if (uri.startsWith(SCHEME + "rules/")) {
      String id = uri.substring((SCHEME + "rules/").length());
      if (Rules.ids().contains(id)) {
        return RuleList.page(id);
      }
    }
    if (uri.startsWith(SCHEME + "schema/")) {
      return table(uri.substring((SCHEME + "schema/").length()), uri, call);
    }
    throw missing(uri);
  }

  private static String table(String name, String uri, Call call) {
    Schema schema =
        Inspecting.run(new InspectRequest(call.place().source("database"), call.setup()));
    String full = name.contains(".") ? name : "public." + name;
    Table table =
        schema
            .all(Table.class)
            .filter(it -> it.name().toString().equals(full))
            .findFirst()
            .orElseThrow(() -> missing(uri));
    return TableView.of(table, schema, InspectSchema.Detail.FULL).text();
  }

  private static String locks() {
    var text = new StringBuilder("# Table locks\n\n| held | what waits |\n| --- | --- |\n");
    for (Lock held : Lock.values()) {
      var waiting = new java.util.ArrayList<String>();
      for (Lock other : Lock.values()) {
        if (held.conflicts(other)) {
          waiting.add(other.label());
        }
      }
      text.append("| ").append(held.label()).append(" | ");
      text.append(String.join(", ", waiting)).append(" |\n");
    }
    return text.append("\nReads take ACCESS SHARE, writes ROW EXCLUSIVE.\n").toString();
  }

  private static PgwrightException missing(String uri) {
    return PgwrightException.of(Code.INPUT, "there is no document " + uri);
  }
}
