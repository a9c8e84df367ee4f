package dev.pgwright.search.tune;

import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.Words.Mode;
import java.util.List;

/// How many rows an OR of words matches, each of which has to be ranked.
record Matches(Workbench workbench) {

  private static final int ASKED = 50;

  double average(List<String> frequent, List<Judged> queries) {
    String sql =
        "select count(*)::float8 from "
            + workbench.table().sql()
            + " where "
            + workbench.words().sql()
            + " @@ "
            + workbench.asked(frequent).sql(Mode.OR, "cast({query} as text)");
    var query = new SearchQuery("matches", sql);
    List<Judged> some = queries.subList(0, Math.min(ASKED, queries.size()));
    double sum = 0;
    for (Judged it : some) {
      String[] values = query.parameters().stream().map(_ -> it.text()).toArray(String[]::new);
      sum += workbench.bench().number(query.text(SearchQuery.Driver.JDBC), values);
    }
    return sum / Math.max(1, some.size());
  }
}
