"""What people at a company and at its prospects do when nobody games: answering, calling, converting, selling."""
