CREATE TABLE sales (id integer PRIMARY KEY, day date NOT NULL, amount numeric(10,2) NOT NULL);
CREATE VIEW z_days AS SELECT day, sum(amount) AS amount FROM sales GROUP BY day;
CREATE VIEW a_months AS SELECT date_trunc('month', day)::date AS month, sum(amount) AS amount FROM z_days GROUP BY 1;
COMMENT ON VIEW a_months IS 'over z_days';
COMMENT ON COLUMN a_months.month IS 'its first day';
