# Values that analysis.baseline must agree with, made with R 4.2 (sandwich, MASS). Rscript tests/reference/regression.R
here <- "tests/reference"
library(sandwich)
library(MASS)
data <- read.csv(file.path(here, "regression_data.csv"))
rows <- list()
for (s in unique(data$series)) {
  d <- data[data$series == s, ]
  d$trend <- (d$day - mean(d$day)) / nrow(d)
  d$weekday <- factor(d$day %% 7)
  f <- glm(count ~ trend + weekday + step + offset(log(exposure)), family = poisson, data = d, control = glm.control(epsilon = 1e-14, maxit = 100))
  q <- summary(glm(count ~ trend + weekday + step + offset(log(exposure)), family = quasipoisson, data = d, control = glm.control(epsilon = 1e-14, maxit = 100)))
  nb <- glm.nb(count ~ trend + weekday + step + offset(log(exposure)), data = d, control = glm.control(epsilon = 1e-12, maxit = 200))
  rows[[s]] <- data.frame(series = s, trend = coef(f)["trend"], step = coef(f)["step"], model_se = sqrt(vcov(f)["step", "step"]),
    dispersion = q$dispersion, quasi_se = q$coefficients["step", "Std. Error"],
    nw3_se = sqrt(NeweyWest(f, lag = 3, prewhite = FALSE, adjust = FALSE)["step", "step"]),
    nw7_se = sqrt(NeweyWest(f, lag = 7, prewhite = FALSE, adjust = FALSE)["step", "step"]),
    nb_step = coef(nb)["step"], nb_theta = nb$theta)
}
out <- do.call(rbind, rows)
write.csv(signif(out, 12), file.path(here, "regression_fits.csv"), row.names = FALSE, quote = FALSE)
