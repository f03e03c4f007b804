"""The front door: commands, pipeline, samples, the explorer."""
