"""The matchers that `tests.benchmarks.matching` compares, each as a program in a process of its own."""
