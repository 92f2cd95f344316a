# LMG shares by relaimpo, the peer of "Heed.Bench drivers": the same kind of answers, from their covariance matrix alone, with ever more drivers.
# Rscript bench/drivers/relaimpo.R [ROWS]   (needs the R package relaimpo)
suppressPackageStartupMessages(library(relaimpo))
rows <- as.integer(c(commandArgs(TRUE), "1000000")[1])
set.seed(20261126)
mood <- rnorm(rows)
answers <- sapply(1:20, function(j) pmin(pmax(round(3.2 + 0.7 * mood + 0.8 * rnorm(rows)), 1), 5))
score <- pmin(pmax(round(6 + rnorm(rows) + (answers - 3) %*% (1 / (2:21))), 0), 10)
cat("| drivers | relaimpo", as.character(packageVersion("relaimpo")), "| seconds |\n|--:|--|--:|\n")
for (p in c(8, 10, 12, 13, 14)) {
  took <- system.time(calc.relimp(cov(cbind(score, answers[, 1:p])), type = "lmg"))["elapsed"]
  cat(sprintf("| %d | LMG, covariances and shares | %.2f |\n", p, took))
  if (took > 60) break
}
