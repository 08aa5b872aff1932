"""What an audit tells of people, and what it does not."""
