package dev.pgwright.job.vector;

import dev.pgwright.config.Config;
import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.job.read.Querying;
import dev.pgwright.query.Answer;
import dev.pgwright.query.RowSink;
import dev.pgwright.vector.live.RowStream;
import java.time.Clock;
import java.util.Map;

/// A user's database by the decisions of a project; every read is noted where it says so.
///
/// @param url of the database; empty when libpq's variables say it all
public record GuardedRows(String url, Map<String, String> env, Config config, Clock clock)
    implements RowStream {

  @Override
  public Answer read(String sql) {
    return Querying.run(request(sql, true));
  }

  @Override
  public long stream(String sql, long most, boolean anyCost, RowSink sink) {
    return Querying.stream(request(sql, anyCost), most, sink);
  }

  private QueryRequest request(String sql, boolean anyCost) {
    return new QueryRequest(sql, url, env, config, null, null, anyCost, clock.instant());
  }

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "GuardedRows";
  }
}
