package dev.pgwright.agent.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a task beside its words; null for what nobody said.
///
/// @param from the schema as it is, a source that the migration continues
/// @param to the wanted schema, a source
/// @param add statements that are to come to the schema, in place of `to`
/// @param path file or folder to review
/// @param query one statement
/// @param workload file of statements
/// @param columns of the table, the most important first
/// @param language of the texts
/// @param qps searches a second
/// @param approvals labels of what may be dropped, or tokens that a plan printed
/// @param measure whether rows are copied to a throwaway server to measure
/// @param dry whether nothing is written
/// @param version major version of the server
public record Given(
    @Nullable Kind kind,
    @Nullable String from,
    @Nullable String to,
    List<String> add,
    @Nullable String path,
    @Nullable String query,
    @Nullable String workload,
    @Nullable String table,
    List<String> columns,
    @Nullable String language,
    @Nullable Double qps,
    List<String> approvals,
    boolean measure,
    boolean dry,
    @Nullable Integer version) {

  public Given {
    add = List.copyOf(add);
    columns = List.copyOf(columns);
    approvals = List.copyOf(approvals);
  }

  /// The same where what was not said is taken from another.
  Given or(Given other) {
    var drops = new ArrayList<>(approvals);
    drops.addAll(other.approvals);
    return new Given(
        kind == null ? other.kind : kind,
        from == null ? other.from : from,
        to == null ? other.to : to,
        add.isEmpty() ? other.add : add,
        path == null ? other.path : path,
        query == null ? other.query : query,
        workload == null ? other.workload : workload,
        table == null ? other.table : table,
        columns.isEmpty() ? other.columns : columns,
        language == null ? other.language : language,
        qps == null ? other.qps : qps,
        drops,
        measure || other.measure,
        dry || other.dry,
        version == null ? other.version : version);
  }
}
