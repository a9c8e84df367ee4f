package dev.pgwright.job.read;

import dev.pgwright.PgwrightException;
import dev.pgwright.config.Config;
import dev.pgwright.query.Answer;
import dev.pgwright.query.AuditLog;
import dev.pgwright.query.Limits;
import dev.pgwright.query.Production;
import dev.pgwright.query.ReadRequest;
import dev.pgwright.query.Reader;
import dev.pgwright.query.RowSink;
import dev.pgwright.query.server.UserDatabase;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Reads a user's database by the decisions of a project, and notes it in the audit log.
public final class Querying {

  /// How long a server may look for the next rows of a stream.
  private static final int STREAM_MS = 600_000;

  private Querying() {}

  /// Runs one read.
  ///
  /// @throws PgwrightException as [Reader#run]; FILES where the audit log cannot be written
  public static Answer run(QueryRequest request) {
    return run(request, UnaryOperator.identity());
  }

  /// Runs one read of ours, whose answer may be larger than people want to see.
  static Answer run(QueryRequest request, UnaryOperator<Limits> larger) {
    ReadRequest read = read(request, larger.apply(limits(request)));
    return noted(
        request,
        () -> Reader.run(read),
        answer -> answer.rows().size() + (answer.more() ? " and more" : ""));
  }

  /// Runs one read and hands over its rows as they come.
  ///
  /// @param most rows
  /// @return how many there were
  /// @throws PgwrightException as [#run(QueryRequest)]
  public static long stream(QueryRequest request, long most, RowSink sink) {
    Limits limits = limits(request);
    int patience = Math.max(limits.timeoutMs(), STREAM_MS);
    ReadRequest read = read(request, limits.withTimeoutMs(patience));
    return noted(request, () -> Reader.stream(read, most, sink), String::valueOf);
  }

  private static ReadRequest read(QueryRequest request, Limits limits) {
    Config.Query decided = request.config().query();
    return new ReadRequest(
        request.sql(),
        request.url(),
        request.env(),
        limits,
        decided.functions(),
        Production.holds(decided.production(), request.url(), request.env()));
  }

  private static <T> T noted(QueryRequest request, Supplier<T> work, Function<T, String> rows) {
    Path audit = request.config().query().audit();
    if (audit == null) {
      return work.get();
    }
    try {
      T answer = work.get();
      AuditLog.add(audit, entry(request, "rows", rows.apply(answer)));
      return answer;
    } catch (PgwrightException e) {
      AuditLog.add(audit, entry(request, e.code().name(), String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /// How much a read may take, by what was asked and what was decided.
  public static Limits limits(QueryRequest request) {
    Config.Query decided = request.config().query();
    Limits limits = Limits.DEFAULT;
    Integer rows = request.rows() == null ? decided.rows() : request.rows();
    Integer timeout = request.timeoutMs() == null ? decided.timeoutMs() : request.timeoutMs();
    if (rows != null) {
      limits = limits.withRows(rows);
    }
    if (timeout != null) {
      limits = limits.withTimeoutMs(timeout);
    }
    if (decided.maxCost() != null) {
      limits = limits.withCost(decided.maxCost());
    }
    return request.allowSlow() ? limits.withCost(Double.POSITIVE_INFINITY) : limits;
  }

  private static AuditLog.Entry entry(QueryRequest request, String outcome, String detail) {
    String place = String.join(",", UserDatabase.places(request.url(), request.env()));
    return new AuditLog.Entry(request.now().toString(), place, request.sql(), outcome, detail);
  }
}
