package dev.pgwright.cli;

import dev.pgwright.job.CheckRequest;
import dev.pgwright.job.Checking;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.VerifyRequest;
import dev.pgwright.job.optimize.OptimizeRequest;
import dev.pgwright.job.optimize.Optimizing;
import dev.pgwright.job.read.ExplainRequest;
import dev.pgwright.job.read.Explaining;
import dev.pgwright.job.read.OnCopy;
import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.job.review.ReviewRequest;
import dev.pgwright.model.Schema;
import dev.pgwright.query.Answer;
import dev.pgwright.report.Report;
import java.util.function.Function;

/// What the commands call.
///
/// @param inspect reads a schema
/// @param onCopy plans statements on a copy of their tables
/// @param sql prints a schema as statements that recreate it
record Services(
    Function<InspectRequest, Schema> inspect,
    Function<Schema, String> sql,
    Function<PlanRequest, Outcome> plan,
    Function<VerifyRequest, Outcome> verify,
    Function<CheckRequest, Checking.Result> check,
    Function<QueryRequest, Answer> query,
    Function<ExplainRequest, Explaining.Explained> explain,
    Function<OnCopy.Request, Explaining.Explained> onCopy,
    Function<OptimizeRequest, Optimizing.Result> optimize,
    Function<ReviewRequest, Report> review) {}
