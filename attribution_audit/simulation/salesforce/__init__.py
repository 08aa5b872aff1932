"""What Salesforce itself does: ids, records, field history, conversion, merges, export files. It knows no motives."""
