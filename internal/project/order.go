package project

// inOrder does n pieces of work, some at a time, and uses the results in the order of the pieces, each as soon as it is
// there and those before it were used.
func InOrder[T any](n, jobs int, work func(i int) T, use func(T)) {
	results := make([]chan T, n)
	for i := range results {
		results[i] = make(chan T, 1)
	}
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	for range min(n, jobs) {
		go func() {
			for i := range next {
				results[i] <- work(i)
			}
		}()
	}
	for _, result := range results {
		use(<-result)
	}
}
