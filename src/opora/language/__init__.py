"""Russian as official papers print it: numbers, dates, cases, quotes and order of the alphabet."""
