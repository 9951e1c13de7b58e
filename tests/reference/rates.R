# Values that analysis.rates must agree with, made with R 4.2 (stats only). Rscript tests/reference/rates.R
options(digits = 15, scipen = 20)
out <- function(rows, file) write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = FALSE)
here <- "tests/reference"

root <- function(f, a, b) uniroot(f, c(a, b), tol = 1e-15 * max(1, abs(b)), maxiter = 10000)$root
rows <- list()
for (level in c(0.8, 0.95, 0.999)) for (x in c(0, 1, 2, 7, 50, 999, 100000, 1000000)) for (t in c(0.25, 30, 8760)) {
  a <- (1 - level) / 2
  e <- poisson.test(x, t, conf.level = level)$conf.int
  rows[[length(rows) + 1]] <- data.frame(x, t, level, method = "exact", low = e[1], high = e[2])
  f <- function(m) ppois(x, m, lower.tail = FALSE) + dpois(x, m) / 2 - a
  g <- function(m) ppois(x - 1, m) + dpois(x, m) / 2 - a
  span <- max(x, 1) + 40 * sqrt(x + 1)
  low <- if (x == 0) 0 else root(f, max(1e-12, x - 20 * sqrt(x)), x)
  high <- root(g, max(x, 1e-9), span)
  rows[[length(rows) + 1]] <- data.frame(x, t, level, method = "midp", low = low / t, high = high / t)
  rows[[length(rows) + 1]] <- data.frame(x, t, level, method = "jeffreys", low = qgamma(a, x + 0.5) / t, high = qgamma(1 - a, x + 0.5) / t)
}
out(rows, file.path(here, "rates_one.csv"))

rows <- list()
add <- function(x1, t1, x2, t2, level, method, alternative, low, high, p)
  rows[[length(rows) + 1]] <<- data.frame(x1, t1, x2, t2, level, method, alternative, low, high, p)
grid <- list(c(0, 30, 5, 30), c(5, 30, 0, 30), c(1, 24, 1, 24), c(2, 17877, 9, 16660), c(11, 800, 21, 3011), c(96, 24, 1667, 240), c(39, 1, 250, 4),
             c(1882, 1, 18358, 3), c(40000, 1, 41000, 1), c(1000000, 10, 990000, 10), c(3, 0.25, 700, 56))
for (v in grid) for (level in c(0.9, 0.95)) {
  x1 <- v[1]; t1 <- v[2]; x2 <- v[3]; t2 <- v[4]; n <- x1 + x2; s0 <- t1 / (t1 + t2)
  for (alt in c("two-sided", "less", "greater")) {
    r <- poisson.test(c(x1, x2), c(t1, t2), alternative = sub("-", ".", alt, fixed = TRUE), conf.level = level)
    less <- pbinom(x1, n, s0); more <- pbinom(x1 - 1, n, s0, lower.tail = FALSE)
    p <- switch(alt, less = less, greater = more, min(1, 2 * min(less, more)))
    add(x1, t1, x2, t2, level, "exact", alt, r$conf.int[1], r$conf.int[2], p)
    if (alt == "two-sided") add(x1, t1, x2, t2, level, "minlike", alt, NA, NA, r$p.value)
    a <- if (alt == "two-sided") (1 - level) / 2 else 1 - level
    half <- dbinom(x1, n, s0) / 2
    pm <- switch(alt, less = less - half, greater = more - half, min(1, 2 * min(less - half, more - half)))
    # on the log odds, so that shares near 0 and 1 keep their digits
    f <- function(l) pbinom(x1, n, plogis(l), lower.tail = FALSE) + dbinom(x1, n, plogis(l)) / 2 - a
    g <- function(l) pbinom(x1 - 1, n, plogis(l)) + dbinom(x1, n, plogis(l)) / 2 - a
    mid <- log((x1 + 0.5) / (x2 + 0.5))
    low <- if (x1 == 0 || alt == "less") 0 else exp(uniroot(f, c(mid - 12, mid + 3), tol = 1e-14)$root) * t2 / t1
    high <- if (x2 == 0 || alt == "greater") Inf else exp(uniroot(g, c(mid - 3, mid + 12), tol = 1e-14)$root) * t2 / t1
    add(x1, t1, x2, t2, level, "midp", alt, low, high, pm)
  }
}
out(rows, file.path(here, "rates_two.csv"))

set.seed(1)
p <- c(runif(30) ^ 3, 0, 1, 0.01, 0.01)
out(list(data.frame(p = p, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH"))), file.path(here, "rates_adjust.csv"))
