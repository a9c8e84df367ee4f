package dev.pgwright.job.review;

import dev.pgwright.job.addition.WantedFiles;
import java.util.List;

/// Which fixes become migration files.
///
/// @param files where they go
/// @param approvedDrops labels of what may be dropped, for example `index:public.a`
public record FixWish(WantedFiles files, List<String> approvedDrops) {

  public FixWish {
    approvedDrops = List.copyOf(approvedDrops);
  }
}
