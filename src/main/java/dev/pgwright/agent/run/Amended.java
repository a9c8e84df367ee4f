package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// A model's report put right by what is known: it may say less of itself than is true, never more.
final class Amended {

  private Amended() {}

  /// @param files that were really written
  static void by(ObjectNode report, Ending ending, List<String> files) {
    var named = new ArrayList<String>();
    report.path("migrations_created").forEach(it -> named.add(plain(it.asText())));
    var missing = files.stream().filter(it -> !named.contains(plain(it))).toList();
    for (String it : missing) {
      report.withArray("migrations_created").add(it);
      report.withArray("concerns").add("the model's report did not name " + it);
    }
    var wrote = files.stream().map(Amended::plain).toList();
    for (String it : named) {
      if (!wrote.contains(it)) {
        report.withArray("concerns").add("this run did not write " + it);
      }
    }
    ending.texts("concerns").forEach(it -> add(report, it));
    if (report.path("status").asText().equals("DONE") && !report.path("concerns").isEmpty()) {
      report.put("status", "DONE_WITH_CONCERNS");
    }
  }

  private static void add(ObjectNode report, String concern) {
    for (JsonNode it : report.path("concerns")) {
      if (it.asText().equals(concern)) {
        return;
      }
    }
    report.withArray("concerns").add(concern);
  }

  private static String plain(String file) {
    return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
